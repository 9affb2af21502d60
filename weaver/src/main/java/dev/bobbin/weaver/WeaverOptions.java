package dev.bobbin.weaver;

/**
 * Settings of a {@link Weaver}.
 *
 * @param debugInfo whether names of local variables are kept for {@code Gen.locals()} and for
 *     debuggers
 */
public record WeaverOptions(boolean debugInfo) {

  /** Returns the settings used by the Maven plugin, the agent and the command line. */
  public static WeaverOptions defaults() {
    return new WeaverOptions(true);
  }
}
