package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * The environments that Gradle and IntelliJ put between javac and processors, imitated: Gradle's
 * keeps javac's in a field, and its Filer wants one originating element for each file of an
 * isolating processor; IntelliJ's is a proxy.
 */
class WrappersTest {
  @TempDir Path folder;

  @EachClosedJavac
  void gradle_records_for_each_file_the_class_that_it_belongs_to(Javac javac) {
    String output = compile(javac, "gradle");

    assertThat(output).contains("compiled true");
    assertThat(output.lines().filter(line -> line.startsWith("recorded")))
        .hasSize(2)
        .anyMatch(
            line ->
                line.matches(
                    "recorded CLASS_OUTPUT com\\.acme Host\\$one.*\\.class for \\[com.acme.Host]"))
        .anyMatch(
            line ->
                line.matches(
                    "recorded CLASS_OUTPUT com\\.acme Host\\$In\\$two.*\\.class for \\[com.acme.Host.In]"));
    assertThat(output).contains("ran [1, 2]");
  }

  @EachClosedJavac
  void intellij_wraps_by_proxies(Javac javac) {
    assertThat(compile(javac, "proxy")).contains("compiled true").contains("ran [1, 2]");
  }

  @EachClosedJavac
  void an_environment_that_hides_javac_is_another_compiler(Javac javac) {
    assertThat(compile(javac, "hidden"))
        .contains(
            "[NOT_WOVEN] bobbin-javac weaves inside javac, and this compiler is another one, or hides it");
  }

  private String compile(Javac javac, String wrapper) {
    Project program = new Project(folder.resolve("program"), javac);
    program.source("Wrapping.java", WRAPPING);
    String classPath = Artifacts.path(Artifacts.runtime(), Artifacts.bobbinJavac());
    Javac.Outcome compiled = program.compileWith(List.of("-proc:none", "-cp", classPath));
    assertThat(compiled.code()).as(compiled.output()).isZero();
    Path source = Project.write(folder.resolve("Host.java"), HOST);
    String path = Artifacts.path(program.classes(), Artifacts.bobbinJavac(), Artifacts.runtime());
    return javac
        .run(
            path,
            "Wrapping",
            wrapper,
            Artifacts.runtime().toString(),
            folder.resolve("out").toString(),
            source.toString())
        .output();
  }

  private static final String HOST =
      """
      package com.acme;
      import dev.bobbin.*;
      public class Host {
        @Generator public static Gen<Integer> one() { Gen.yieldFrom(In.two()); Gen.yield(2); return Gen.done(); }
        static class In { @Generator static Gen<Integer> two() { Gen.yield(1); return Gen.done(); } }
      }
      """;

  private static final String WRAPPING =
      """
      import dev.bobbin.javac.BobbinProcessor;
      import java.io.*;
      import java.lang.reflect.*;
      import java.net.URL;
      import java.net.URLClassLoader;
      import java.nio.file.*;
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.*;
      import javax.lang.model.util.*;
      import javax.tools.*;

      public class Wrapping {
        static class Recording implements Filer {
          private final Filer filer;
          Recording(Filer filer) { this.filer = filer; }
          public JavaFileObject createSourceFile(CharSequence n, Element... e) { throw new AssertionError(); }
          public JavaFileObject createClassFile(CharSequence n, Element... e) { throw new AssertionError(); }
          public FileObject createResource(JavaFileManager.Location l, CharSequence p, CharSequence n, Element... e)
              throws IOException {
            if (e.length != 1) throw new IllegalStateException("needs one originating element");
            System.out.println("recorded " + l + " " + p + " " + n + " for " + Arrays.toString(e));
            return filer.createResource(l, p, n, e);
          }
          public FileObject getResource(JavaFileManager.Location l, CharSequence p, CharSequence n) {
            throw new UnsupportedOperationException("Gradle's does not take CLASS_OUTPUT of isolating processors");
          }
        }

        static class Delegating implements ProcessingEnvironment {
          private final ProcessingEnvironment delegate;
          private final Filer recording;
          Delegating(ProcessingEnvironment e) { delegate = e; recording = new Recording(e.getFiler()); }
          public Map<String, String> getOptions() { return delegate.getOptions(); }
          public Messager getMessager() { return delegate.getMessager(); }
          public Filer getFiler() { return recording; }
          public Elements getElementUtils() { return delegate.getElementUtils(); }
          public Types getTypeUtils() { return delegate.getTypeUtils(); }
          public SourceVersion getSourceVersion() { return delegate.getSourceVersion(); }
          public Locale getLocale() { return delegate.getLocale(); }
        }

        static ProcessingEnvironment hidden(Map<String, ProcessingEnvironment> known) {
          return (ProcessingEnvironment) Proxy.newProxyInstance(
              Wrapping.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class},
              (proxy, method, args) -> method.invoke(known.get("javac"), args));
        }

        static class Handler implements InvocationHandler {
          private final Object wrapped;
          Handler(Object wrapped) { this.wrapped = wrapped; }
          public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            return method.invoke(wrapped, args);
          }
        }

        static ProcessingEnvironment wrap(String how, ProcessingEnvironment e) {
          return switch (how) {
            case "gradle" -> new Delegating(e);
            case "hidden" -> hidden(Map.of("javac", e));
            default -> (ProcessingEnvironment) Proxy.newProxyInstance(
                Wrapping.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, new Handler(e));
          };
        }

        public static void main(String[] a) throws Exception {
          JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
          StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
          Files.createDirectories(Path.of(a[2]));
          JavaCompiler.CompilationTask task = javac.getTask(
              null, files, d -> System.out.println(d.getKind() + " " + d.getMessage(null)),
              List.of("-cp", a[1], "-d", a[2]), null, files.getJavaFileObjects(a[3]));
          BobbinProcessor bobbin = new BobbinProcessor();
          task.setProcessors(List.of(new AbstractProcessor() {
            @Override public Set<String> getSupportedAnnotationTypes() { return bobbin.getSupportedAnnotationTypes(); }
            @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
            @Override public void init(ProcessingEnvironment e) { bobbin.init(wrap(a[0], e)); }
            @Override public boolean process(Set<? extends TypeElement> t, RoundEnvironment r) {
              return bobbin.process(t, r);
            }
          }));
          System.out.println("compiled " + task.call());
          URL[] urls = {Path.of(a[2]).toUri().toURL()};
          try (URLClassLoader loader = new URLClassLoader(urls, Wrapping.class.getClassLoader())) {
            List<Object> items = new ArrayList<>();
            ((Iterable<?>) loader.loadClass("com.acme.Host").getMethod("one").invoke(null)).forEach(items::add);
            System.out.println("ran " + items);
          } catch (InvocationTargetException e) {
            System.out.println("failed " + e.getCause());
          }
        }
      }
      """;
}
