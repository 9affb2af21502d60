package dev.bobbin.agent;

import dev.bobbin.testing.JavaProcess;
import java.nio.file.Path;

/** Runs programs whose classes the packaged agent weaves as they are loaded. */
final class WovenProcess {

  private WovenProcess() {}

  /** Runs a class to its end; the runtime is on its class path. */
  static JavaProcess.Outcome run(Path classes, String mainClass) {
    String classPath = JavaProcess.classPath(classes, Jars.runtime());
    return JavaProcess.run(Jars.agentOption(), "-cp", classPath, mainClass);
  }
}
