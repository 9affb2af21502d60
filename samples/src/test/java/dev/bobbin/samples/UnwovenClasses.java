package dev.bobbin.samples;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes as javac leaves them. */
final class UnwovenClasses {

  private UnwovenClasses() {}

  /** Compiles all samples into a folder. */
  static void ofSamples(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Build.SOURCES)) {
      compile(folder, files.filter(file -> file.toString().endsWith(".java")).toList());
    }
  }

  /** Compiles sources into a folder. */
  static void compile(Path folder, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-cp",
            JavaProcess.classPath(Build.LIBRARIES),
            "--release",
            "17",
            "-g",
            "-proc:none");
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new AssertionError(messages.toString());
      }
    }
  }
}
