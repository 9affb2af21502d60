package dev.bobbin.conformance.random;

import dev.bobbin.testing.MemoryFiles;
import dev.bobbin.testing.SourceText;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs in memory, many at once. */
final class ProgramCompiler {
  private static final List<String> OPTIONS =
      List.of("-g", "-proc:none", "-classpath", System.getProperty("java.class.path"));

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

  /** Keeps the class path open. */
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);

  /**
   * Returns the class files of each program by binary name. A program at which javac itself fails
   * is left out: javac 17 knows no switch expression with a try statement in it while a long or
   * double is on the operand stack.
   *
   * @throws IllegalArgumentException if a program is wrong
   */
  Map<Program, Map<String, byte[]>> compile(List<Program> programs) {
    Map<String, byte[]> output = new TreeMap<>();
    Map<Program, Map<String, byte[]>> classFiles = new LinkedHashMap<>();
    if (run(programs, output)) {
      programs.forEach(program -> classFiles.put(program, classesOf(program, output)));
    } else if (programs.size() > 1) {
      int half = programs.size() / 2;
      classFiles.putAll(compile(programs.subList(0, half)));
      classFiles.putAll(compile(programs.subList(half, programs.size())));
    }
    return classFiles;
  }

  /** Returns false if javac fails. */
  private boolean run(List<Program> programs, Map<String, byte[]> output) {
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    List<SourceText> sources =
        programs.stream().map(each -> new SourceText(each.name(), each.source())).toList();
    MemoryFiles memory = new MemoryFiles(files);
    Writer complaint = Writer.nullWriter();
    boolean compiled = javac.getTask(complaint, memory, errors, OPTIONS, null, sources).call();
    if (!errors.getDiagnostics().isEmpty()) {
      throw new IllegalArgumentException(errors.getDiagnostics().toString());
    }
    output.putAll(memory.classFiles());
    return compiled;
  }

  private static Map<String, byte[]> classesOf(Program program, Map<String, byte[]> output) {
    Map<String, byte[]> classes = new TreeMap<>(output);
    classes.keySet().removeIf(name -> !name.replaceFirst("\\$.*", "").equals(program.name()));
    return classes;
  }
}
