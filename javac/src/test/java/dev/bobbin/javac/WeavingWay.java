package dev.bobbin.javac;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ways in which the classes of a program are woven. */
enum WeavingWay {
  JAVAC,
  PLUGIN,
  AGENT;

  /** Compiles units of a named module into a folder, and weaves them if it is time for that. */
  void compile(Javac javac, Path folder, String libraries, List<String> sources) {
    List<String> arguments = new ArrayList<>(List.of("-g", "-d", folder.toString()));
    arguments.addAll(List.of("-p", libraries));
    arguments.addAll(
        this == JAVAC
            ? List.of("-processorpath", Artifacts.bobbinJavac().toString())
            : List.of("-proc:none"));
    arguments.addAll(sources);
    require(javac.compile(arguments));
    if (this == PLUGIN) {
      String goal = PluginGoal.class.getName();
      String plugin = Artifacts.path(Artifacts.classPath());
      require(javac.run(plugin, goal, folder.toString(), libraries));
    }
  }

  private static void require(Javac.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new AssertionError(outcome.output());
    }
  }

  /** The command that runs a module in a JVM of its own. */
  List<String> command(Javac javac, Path folder, String libraries, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(javac.java().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (this == AGENT) {
      command.add("-javaagent:" + Artifacts.jar("bobbin-agent"));
    }
    command.addAll(List.of("-p", folder + File.pathSeparator + libraries, "-m", "app/app.Main"));
    command.addAll(arguments);
    return command;
  }
}
