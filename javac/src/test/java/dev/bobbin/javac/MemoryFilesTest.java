package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Programs that compile by {@code javax.tools} into memory. */
class MemoryFilesTest {
  @TempDir Path folder;

  @EachJavac
  void a_manager_that_can_read_back_is_woven_into(Javac javac) {
    assertThat(compile(javac, "full", "-processorpath", bobbin()))
        .contains("compiled true")
        .contains("ran [1, 2]")
        .doesNotContain("DIAGNOSTIC");
  }

  @EachJavac
  void one_that_only_takes_classes_is_woven_into_by_an_open_javac_and_an_error_otherwise(
      Javac javac) {
    String output = compile(javac, "simple", "-processorpath", bobbin());

    if (javac.intercepts()) {
      assertThat(output).contains("compiled true").contains("ran [1, 2]");
    } else {
      assertThat(output)
          .contains("compiled false")
          .contains("DIAGNOSTIC ERROR")
          .contains("[NOT_WOVEN] q.Hello cannot be read back")
          .contains("WeavingFileManager");
    }
  }

  /** It was woven, and the one in memory left as it was, without a word. */
  @EachClosedJavac
  void an_old_class_on_disk_is_not_taken_for_the_one_in_memory(Javac javac) {
    Project old = new Project(folder.resolve("old"), javac);
    old.source("q/Hello.java", "package q; class Hello {" + ITEMS + "}");
    assertThat(old.compileWith(List.of("-proc:none", "-nowarn")).succeeded()).isTrue();

    assertThat(compile(javac, "simple", "-processorpath", bobbin(), "-d", old.classes().toString()))
        .contains("[NOT_WOVEN] q.Hello cannot be read back");
  }

  private static final String ITEMS =
      "@dev.bobbin.Generator dev.bobbin.Gen<Long> items() { dev.bobbin.Gen.yield(1L); return null; }";

  @EachClosedJavac
  void a_weaving_manager_weaves_into_any_other(Javac javac) {
    assertThat(compile(javac, "weaving", "-proc:none"))
        .contains("compiled true")
        .contains("ran [1, 2]")
        .doesNotContain("DIAGNOSTIC");
  }

  @EachClosedJavac
  void a_weaving_manager_tells_all_findings(Javac javac) {
    String output = compile(javac, "weaving-note", "-proc:none");

    assertThat(output).contains("FOUND NOTE FINALLY_MAY_NOT_RUN 3 q/Hello.java");
    assertThat(output).contains("compiled true").contains("ran [1, 2]");
  }

  @EachClosedJavac
  void a_weaving_manager_makes_the_compilation_fail_and_writes_nothing(Javac javac) {
    String output = compile(javac, "weaving-wrong", "-proc:none");

    assertThat(output)
        .contains("FOUND ERROR YIELD_TYPE 2 q/Hello.java")
        .contains("compiled false")
        .contains("written []")
        .contains("DIAGNOSTIC ERROR")
        .contains("yields String where Y is Integer");
  }

  /**
   * The plugin is started, too, where programs have it on the class path that they give to javac.
   */
  @EachClosedJavac
  void beside_a_weaving_manager_the_plugin_says_nothing(Javac javac) {
    String classPath = Artifacts.path(Artifacts.runtime(), Artifacts.bobbinJavac());
    for (List<String> options :
        List.of(List.of("-proc:none"), List.of("-processorpath", bobbin()))) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-cp", classPath, "-Werror"));

      assertThat(compile(javac, "weaving", all.toArray(new String[0])))
          .contains("compiled true")
          .contains("ran [1, 2]")
          .doesNotContain("DIAGNOSTIC");
    }
  }

  @EachClosedJavac
  void a_weaving_manager_knows_classes_that_are_written_later(Javac javac) {
    for (String options : List.of("-proc:none", "-processorpath " + bobbin())) {
      assertThat(compile(javac, "weaving-later", options.split(" ")))
          .contains("compiled true")
          .contains("closed\nran [2]")
          .doesNotContain("DIAGNOSTIC")
          .doesNotContain("FOUND");
    }
  }

  @EachClosedJavac
  void a_weaving_manager_refuses_a_return_type_that_never_comes(Javac javac) {
    assertThat(compile(javac, "weaving-never", "-proc:none"))
        .contains("FOUND ERROR WRONG_RETURN_TYPE 1 q/Hello.java")
        .contains("compiled false")
        .contains("it has no method more(..)")
        .doesNotContain("bug");
  }

  /** What a class was in the compilation before is not what it is in this one. */
  @EachClosedJavac
  void a_weaving_manager_that_is_used_again_waits_for_what_is_compiled_again(Javac javac) {
    assertThat(compile(javac, "weaving-again", "-proc:none"))
        .contains("compiled true")
        .contains("closed\nran [2]")
        .doesNotContain("DIAGNOSTIC");
    assertThat(compile(javac, "weaving-mended", "-proc:none"))
        .contains("FOUND ERROR WRONG_RETURN_TYPE 1 q/Hello.java")
        .contains("compiled true")
        .contains("closed\nran [2]");
  }

  private static String bobbin() {
    return Artifacts.bobbinJavac().toString();
  }

  /** Runs the program that compiles, with bobbin-javac on its class path. */
  private String compile(Javac javac, String manager, String... options) {
    Project program = new Project(folder, javac);
    program.source("Memory.java", MEMORY);
    String classPath = Artifacts.path(Artifacts.runtime(), Artifacts.bobbinJavac());
    assertThat(program.compileWith(List.of("-proc:none", "-cp", classPath)).code()).isZero();
    String[] arguments = new String[options.length + 2];
    arguments[0] = manager;
    arguments[1] = Artifacts.runtime().toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    String path = Artifacts.path(program.classes(), Artifacts.runtime(), Artifacts.bobbinJavac());
    return javac.run(path, "Memory", arguments).output();
  }

  private static final String MEMORY =
      """
      import dev.bobbin.javac.WeavingFileManager;
      import java.io.*;
      import java.net.URI;
      import java.util.*;
      import javax.tools.*;

      public class Memory {
        static final Map<String, byte[]> CLASSES = new TreeMap<>();

        static class Source extends SimpleJavaFileObject {
          final String text;
          Source(String text) {
            super(URI.create("string:///q/Hello.java"), Kind.SOURCE);
            this.text = text;
          }
          @Override public CharSequence getCharContent(boolean ignore) { return text; }
        }

        static class Written extends SimpleJavaFileObject {
          final String name;
          Written(String name) {
            super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
          }
          @Override public InputStream openInputStream() throws IOException {
            if (!CLASSES.containsKey(name)) throw new FileNotFoundException(name);
            return new ByteArrayInputStream(CLASSES.get(name));
          }
          @Override public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
              @Override public void close() { CLASSES.put(name, toByteArray()); }
            };
          }
        }

        static class Simple extends ForwardingJavaFileManager<JavaFileManager> {
          Simple(JavaFileManager m) { super(m); }
          @Override public JavaFileObject getJavaFileForOutput(
              Location l, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Written(name);
          }
        }

        static class Full extends Simple {
          Full(JavaFileManager m) { super(m); }
          @Override public FileObject getFileForOutput(
              Location l, String pkg, String file, FileObject sibling) {
            return new Written((pkg.isEmpty() ? "" : pkg + ".") + file.replace(".class", ""));
          }
        }

        static final String GOOD =
            "package q; import dev.bobbin.*; public class Hello { @Generator"
                + " public static Gen<Integer> hello() { Gen.yield(1); Gen.yield(2); return Gen.done(); } }";
        static final String WRONG =
            "package q; import dev.bobbin.*; public class Hello { @Generator"
                + " public static Gen<Integer> hello() {\\n Gen.yield(\\"x\\"); return Gen.done(); } }";
        static final String NOTED =
            "package q; import dev.bobbin.*; public class Hello { @Generator"
                + " public static Iterable<Integer> hello() { try {\\n"
                + " Gen.yield(1);\\n"
                + " } finally { System.out.print(\\"\\"); } Gen.yield(2); return null; } }";

        static final String USER =
            "package q; import dev.bobbin.*; public class Hello { @Generator public static Task<Integer>"
                + " hello() { for (int i : Later.items()) { break; } Gen.yield(2); return Gen.done(); } }"
                + " class Later { @Generator static Gen<Integer> items() { try { Gen.yield(1); }"
                + " finally { System.out.println(\\"closed\\"); } return Gen.done(); } }"
                + " interface Task<Y> extends Gen<Y> { MORE }";

        static final String BEFORE =
            "package q; import dev.bobbin.*; public class Hello {}"
                + " class Later { static Gen<Integer> items() { return null; } }"
                + " interface Task<Y> extends Gen<Y> {}";

        static String text(String kind) {
          return switch (kind.substring(kind.indexOf('-') + 1)) {
            case "wrong" -> WRONG;
            case "note" -> "\\n" + NOTED;
            case "later", "again", "mended" -> USER.replace("MORE", "");
            case "never" -> USER.replace("MORE", "int more();");
            default -> GOOD;
          };
        }

        public static void main(String[] a) throws Exception {
          JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
          JavaFileManager standard = javac.getStandardFileManager(null, null, null);
          DiagnosticListener<JavaFileObject> found =
              d -> System.out.println(
                  "FOUND " + d.getKind() + " " + d.getCode() + " " + d.getLineNumber() + " "
                      + d.getSource().toUri().getPath().substring(1));
          JavaFileManager files = switch (a[0]) {
            case "simple" -> new Simple(standard);
            case "full" -> new Full(standard);
            default -> new WeavingFileManager(new Simple(standard), found);
          };
          String text = text(a[0]);
          List<String> options = new ArrayList<>(List.of("-cp", a[1]));
          options.addAll(List.of(a).subList(2, a.length));
          String before = switch (a[0]) {
            case "weaving-again" -> BEFORE;
            case "weaving-mended" -> text("never");
            default -> null;
          };
          if (before != null) {
            javac.getTask(null, files, null, options, null, List.of(new Source(before))).call();
          }
          boolean compiled = javac.getTask(
              null, files,
              d -> System.out.println("DIAGNOSTIC " + d.getKind() + " " + d.getMessage(null)),
              options, null, List.of(new Source(text))).call();
          System.out.println("compiled " + compiled + " written " + CLASSES.keySet());
          if (!compiled) return;
          ClassLoader loader = new ClassLoader(Memory.class.getClassLoader()) {
            @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
              byte[] b = CLASSES.get(n);
              if (b == null) throw new ClassNotFoundException(n);
              return defineClass(n, b, 0, b.length);
            }
          };
          List<Object> items = new ArrayList<>();
          ((Iterable<?>) loader.loadClass("q.Hello").getMethod("hello").invoke(null)).forEach(items::add);
          System.out.println("ran " + items);
        }
      }
      """;
}
