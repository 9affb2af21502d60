package dev.bobbin.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows {@code weave} on the command line.
 *
 * @param classPath where the classes are that the inputs were compiled with
 * @param output where the woven classes go, or null for where they are
 * @param inputs the folders, jars and class files
 */
record WeaveArguments(List<Path> classPath, Path output, List<Path> inputs) {

  /**
   * Reads {@code [-cp PATH] [-o OUT] [--] IN...}.
   *
   * @throws IllegalArgumentException with the complaint, if that is not what they are
   */
  static WeaveArguments parse(List<String> arguments) {
    List<Path> classPath = new ArrayList<>();
    Path output = null;
    List<Path> inputs = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!options || !argument.startsWith("-")) {
        inputs.add(path(argument));
      } else if (argument.equals("--")) {
        options = false;
      } else if (argument.equals("-cp") || argument.equals("--class-path")) {
        if (++i == arguments.size()) {
          throw new IllegalArgumentException(argument + " takes a class path");
        }
        classPath.addAll(ClassPath.entries(arguments.get(i)));
      } else if (!argument.equals("-o")) {
        throw new IllegalArgumentException("unknown option '" + argument + "'");
      } else if (output != null || ++i == arguments.size()) {
        throw new IllegalArgumentException("-o takes one place to write to");
      } else {
        output = path(arguments.get(i));
      }
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("nothing to weave");
    }
    return new WeaveArguments(classPath, output, inputs);
  }

  /** An empty path would be the current folder: what a script means by {@code $UNSET} is not. */
  private static Path path(String argument) {
    if (argument.isEmpty()) {
      throw new IllegalArgumentException("an empty path; write . for the current folder");
    }
    return ClassPath.path(argument);
  }
}
