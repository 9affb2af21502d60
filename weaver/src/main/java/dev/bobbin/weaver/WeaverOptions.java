package dev.bobbin.weaver;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings of a {@link Weaver}.
 *
 * @param classFiles gives the class file for an internal name such as {@code com/acme/Task}, or
 *     empty where there is none; asked for the classes of the program only, since those of the JDK
 *     are found without it. It must be thread-safe if the weaver is used by several threads
 */
public record WeaverOptions(Function<String, Optional<byte[]>> classFiles) {

  /** Creates the settings. */
  public WeaverOptions {
    Objects.requireNonNull(classFiles, "classFiles is null");
  }

  /** Returns the settings of a weaver that knows no class but the one it weaves. */
  public static WeaverOptions defaults() {
    return new WeaverOptions(new NoClassFiles());
  }

  /** No lambda: that of the agent would be the first of many a program, and take a while. */
  private static final class NoClassFiles implements Function<String, Optional<byte[]>> {
    @Override
    public Optional<byte[]> apply(String internalName) {
      return Optional.empty();
    }
  }

  /** Returns the same settings with other classes of the program. */
  public WeaverOptions withClassFiles(Function<String, Optional<byte[]>> otherClassFiles) {
    return new WeaverOptions(otherClassFiles);
  }
}
