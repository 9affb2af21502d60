package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Build tools that stay in memory keep our classes, and must not keep a run of javac by them. */
class SessionLifeTest {
  @TempDir Path folder;

  /** One run ends as usual, one has a source that cannot be parsed, one is only created. */
  @EachJavac
  void nothing_keeps_a_run_that_is_over(Javac javac) {
    Project program = new Project(folder, javac);
    program.source("Runs.java", RUNS);
    String bobbin = Artifacts.bobbinJavac().toString();
    assertThat(program.compileWith(List.of("-proc:none")).code()).isZero();

    Javac.Outcome outcome =
        javac.run(
            Artifacts.path(program.classes()), "Runs", bobbin, Artifacts.runtime().toString());

    assertThat(outcome.output().lines())
        .containsExactly("collected true", "collected true", "collected true", "properties []");
  }

  private static final String RUNS =
      """
      import com.sun.source.util.JavacTask;
      import java.io.File;
      import java.lang.ref.WeakReference;
      import java.net.*;
      import java.util.*;
      import javax.tools.*;

      public class Runs {
        static URLClassLoader shared;

        public static void main(String[] a) throws Exception {
          List<URL> urls = new ArrayList<>();
          for (String part : a[0].split(File.pathSeparator)) urls.add(new File(part).toURI().toURL());
          shared = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getSystemClassLoader());
          check(run(a[1], "class Good { dev.bobbin.Gen<String> field; }", true));
          check(run(a[1], "class Broken {", true));
          check(run(a[1], "class Never {}", false));
          System.out.println("properties " + System.getProperties().stringPropertyNames().stream()
              .filter(name -> name.startsWith("bobbin.")).toList());
        }

        static void check(WeakReference<Object> task) throws Exception {
          for (int i = 0; i < 100 && task.get() != null; i++) System.gc();
          System.out.println("collected " + (task.get() == null));
        }

        /** The plugin comes from a class loader that outlives the run, as in IntelliJ. */
        static WeakReference<Object> run(String classPath, String text, boolean call) throws Exception {
          JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
          StandardJavaFileManager files = javac.getStandardFileManager(d -> {}, null, null);
          JavaFileManager sharing = new ForwardingJavaFileManager<JavaFileManager>(files) {
            @Override public ClassLoader getClassLoader(Location location) {
              return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                  || location == StandardLocation.CLASS_PATH ? shared : super.getClassLoader(location);
            }
            @Override public JavaFileObject getJavaFileForOutput(
                Location l, String name, JavaFileObject.Kind kind, FileObject sibling) {
              return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                @Override public java.io.OutputStream openOutputStream() {
                  return java.io.OutputStream.nullOutputStream();
                }
              };
            }
          };
          JavaFileObject source =
              new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                @Override public CharSequence getCharContent(boolean ignore) { return text; }
              };
          JavaCompiler.CompilationTask task = javac.getTask(
              java.io.Writer.nullWriter(), sharing, d -> {}, List.of("-cp", classPath), null, List.of(source));
          Class<?> plugin = shared.loadClass("dev.bobbin.javac.BobbinPlugin");
          ((com.sun.source.util.Plugin) plugin.getConstructor().newInstance()).init((JavacTask) task);
          if (call) task.call();
          return new WeakReference<>(task);
        }
      }
      """;
}
