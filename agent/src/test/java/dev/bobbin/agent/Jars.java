package dev.bobbin.agent;

import dev.bobbin.Gen;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the tested jars are. */
final class Jars {

  private Jars() {}

  /** The shaded agent, as it is published. */
  static Path agent() {
    return Path.of(System.getProperty("bobbin.agent.jar"));
  }

  /** The option by which a JVM loads it. */
  static String agentOption() {
    return "-javaagent:" + agent();
  }

  /** The runtime the tests were compiled against: a jar, or a folder of classes in an IDE. */
  static Path runtime() {
    return of(Gen.class.getName());
  }

  /** The jar on the class path of the tests that has a class. */
  static Path of(String className) {
    try {
      Class<?> found = Class.forName(className, false, Jars.class.getClassLoader());
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException absent) {
      throw new AssertionError(absent);
    }
  }
}
