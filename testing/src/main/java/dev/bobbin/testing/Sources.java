package dev.bobbin.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java sources to class files, which are not woven. */
public final class Sources {

  private Sources() {}

  /**
   * Compiles one unit in memory, against the class path of the tests; returns class files by binary
   * name.
   *
   * @param options javac's
   */
  public static Map<String, byte[]> compile(String source, String... options) {
    return compile(ToolProvider.getSystemJavaCompiler(), List.of(source), options);
  }

  /** Compiles several units in memory. */
  public static Map<String, byte[]> compile(
      JavaCompiler compiler, List<String> sources, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-proc:none", "-classpath", System.getProperty("java.class.path")));
    try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, null, null))) {
      run(compiler, files, arguments, sources.stream().map(SourceText::of).toList());
      return files.classFiles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles files or units with the JDK's compiler into a folder; returns the folder.
   *
   * @param options javac's, without the folder
   */
  public static Path compileTo(
      Path folder, List<? extends JavaFileObject> units, List<String> options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
    arguments.addAll(options);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      run(compiler, files, arguments, units);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns files as what a compiler takes. */
  public static List<JavaFileObject> files(List<Path> paths) {
    List<JavaFileObject> files = new ArrayList<>();
    ToolProvider.getSystemJavaCompiler()
        .getStandardFileManager(null, null, null)
        .getJavaFileObjectsFromPaths(paths)
        .forEach(files::add);
    return files;
  }

  /**
   * Compiles with any compiler and any files.
   *
   * @throws AssertionError with the compiler's messages if it refuses
   */
  public static void run(
      JavaCompiler compiler,
      JavaFileManager files,
      List<String> options,
      List<? extends JavaFileObject> units) {
    StringWriter messages = new StringWriter();
    if (!compiler.getTask(messages, files, null, options, null, units).call()) {
      throw new AssertionError("does not compile:\n" + messages + "\n" + units);
    }
  }
}
