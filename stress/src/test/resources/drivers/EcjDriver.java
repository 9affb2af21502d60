package drivers;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.CompilationProgress;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Compiles Bobbin's runtime and some wrong Java: the class files and all messages are the same. */
public final class EcjDriver {

  private static final String WRONG =
      """
      package wrong;
      import java.util.*;
      sealed interface Shape permits Circle, Square {}
      record Circle(double radius) implements Shape {}
      record Square(double side) implements Shape { Square { if (side < 0) return; } }
      public class Wrong<T extends Comparable<T>> extends Missing implements Runnable {
        private int unused; static int x = y; final String text;
        int area(Shape s) { return switch (s) { case Circle c -> c.radius(); }; }
        void loop() { for (;;) {} ; int dead = 1; }
        List<String> names() { List raw = new ArrayList(); raw.add(1); return raw; }
        void generic() { Map<String, ? super Integer> m = new HashMap<>(); String s = m.get(1); m.put(2, ""); }
        int local() { int i; if (x > 0) i = 1; return i; }
        void lambda() { Runnable r = () -> { return 1; }; Comparator<String> c = String::length; }
        synchronized void locks() throws CloneNotSupportedException { synchronized (1) { clone(); } }
        void tries() { try { new java.io.FileReader("x"); } finally { return; } }
        @Override public String toSTring() { return null; }
        void unterminated() { String s = "abc; }
        enum E { A, B, A; int f() { switch (this) { case A: return 1; case C: } } }
      }
      """;

  public static void run(PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("ecj");
    try {
      Path runtime = Path.of(System.getProperty("basedir", "stress")).resolve("../runtime/src/main/java");
      compile(out, folder, "17", runtime);
      Path wrong = Files.createDirectories(folder.resolve("source/wrong")).resolve("Wrong.java");
      Files.writeString(wrong, WRONG);
      compile(out, folder, "17", wrong.getParent().getParent());
      compile(out, folder, "8", wrong.getParent().getParent());
    } finally {
      delete(folder);
    }
  }

  private static void compile(PrintStream out, Path folder, String level, Path sources) throws IOException {
    Path classes = folder.resolve("classes");
    StringWriter text = new StringWriter();
    StringWriter errors = new StringWriter();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes.toString(), "-source", level, "-target", level));
    arguments.addAll(List.of("-g", "-parameters", "-warn:+all", "-nowarn:[none]", "-proceedOnError"));
    arguments.addAll(List.of("-encoding", "UTF-8", "-proc:none", "-enableJavadoc", sources.toString()));
    CompilationProgress progress = null;
    boolean compiled =
        BatchCompiler.compile(
            arguments.toArray(String[]::new), new PrintWriter(text), new PrintWriter(errors), progress);
    out.println(level + " " + compiled);
    out.println(text.toString().replace(folder.toString(), "folder"));
    out.println(errors.toString().replace(folder.toString(), "folder"));
    if (Files.exists(classes)) {
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          out.println(classes.relativize(file) + " " + digest(Files.readAllBytes(file)));
        }
      }
      delete(classes);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
