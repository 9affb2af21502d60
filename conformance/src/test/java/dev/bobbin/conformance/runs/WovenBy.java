package dev.bobbin.conformance.runs;

import java.util.List;
import java.util.Locale;

/** What wove the classes of this run; the build says it. */
public enum WovenBy {
  PLUGIN,
  AGENT;

  private static final String PROPERTY = "bobbin.woven.by";

  /** Returns what the build says of this run. */
  public static WovenBy current() {
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      throw new IllegalStateException("run with -D" + PROPERTY + "=plugin or agent");
    }
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the options of a JVM that a test starts, so that its classes are woven alike. */
  public List<String> jvmOptions() {
    return this == PLUGIN
        ? List.of()
        : List.of("-javaagent:" + System.getProperty("bobbin.agent.jar"));
  }
}
