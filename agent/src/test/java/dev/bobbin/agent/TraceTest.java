package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.RecordedRun;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {
  private static final String WORDS =
      """
      import dev.bobbin.*;

      public class Main {
        @Generator
        static Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) {
            Gen.yield(i);
          }
          return Gen.done();
        }

        @Generator
        static Coroutine<String, String, Integer> talk(String name) {
          int words = 0;
          try {
            while (true) {
              String word = Gen.yield(name + words);
              words++;
            }
          } catch (IllegalStateException e) {
            words = -1;
          } finally {
            name = null;
          }
          return Gen.returns(words);
        }

        public static void main(String[] args) throws Exception {
          for (int i : count(1)) {
          }
          count(2).toList();
          Coroutine<String, String, Integer> talk = talk("x");
          talk.next();
          talk.send("hello");
          try {
            talk.raise(new IllegalStateException("no"));
          } catch (StopIteration end) {
          }
          talk("closed").close();
          Coroutine<String, String, Integer> left = talk("y");
          left.next();
          left.close();
          never = talk("never");
          never.next();
        }

        static Coroutine<String, String, Integer> never;
      }
      """;

  @TempDir Path folder;

  @Test
  void who_resumes_whom_and_what_travels_is_recorded() {
    RecordedRun run = TracedProgram.run(folder, WORDS).recorded();

    assertThat(run.events())
        .containsExactly(
            "created count by program at 6",
            "next count by program at 6; n=1",
            "yielded count = 0 at 7; i=0",
            "next count by program at 7",
            "returned count",
            "created count 2 by program at 6",
            "next count 2 by program at 6; n=2",
            "yielded count 2 = 0 at 7; i=0",
            "next count 2 by program at 7",
            "yielded count 2 = 1 at 7; i=1",
            "next count 2 by program at 7",
            "returned count 2",
            "created talk by program at 14",
            "next talk by program at 14; name=\"x\"",
            "yielded talk = \"x0\" at 17; words=0",
            "send talk = \"hello\" by program at 17",
            "yielded talk = \"x1\" at 17; words=1",
            "raise talk = IllegalStateException: no by program at 17",
            "caught talk = IllegalStateException: no at 20",
            "returned talk = -1",
            "created talk 2 by program at 14",
            "close talk 2 by program at 14",
            "closed talk 2",
            "created talk 3 by program at 14",
            "next talk 3 by program at 14; name=\"y\"",
            "yielded talk 3 = \"y0\" at 17; words=0",
            "close talk 3 by program at 17",
            "finally talk 3 = GeneratorExit at 23",
            "closed talk 3",
            "created talk 4 by program at 14",
            "next talk 4 by program at 14; name=\"never\"",
            "yielded talk 4 = \"never0\" at 17; words=0");
    assertThat(run.warnings())
        .containsExactly(
            "never-closed: talk 4 still waits at Main.java:17 inside a try: its finally did not"
                + " run.");
  }

  @Test
  void yielded_primitives_of_each_type_are_recorded() {
    RecordedRun run =
        TracedProgram.run(
                folder,
                """
                import dev.bobbin.*;

                public class Main {
                  @Generator static Gen<Boolean> z() { Gen.yield(true); return Gen.done(); }
                  @Generator static Gen<Byte> b() { Gen.yield((byte) -128); return Gen.done(); }
                  @Generator static Gen<Short> s() { Gen.yield((short) 300); return Gen.done(); }
                  @Generator static Gen<Character> c() { Gen.yield('c'); return Gen.done(); }
                  @Generator static Gen<Integer> i() { Gen.yield(-1); return Gen.done(); }
                  @Generator static Gen<Long> j() { Gen.yield(1L << 60); return Gen.done(); }
                  @Generator static Gen<Float> f() { Gen.yield(-0f); return Gen.done(); }
                  @Generator static Gen<Double> d() { Gen.yield(0.1); return Gen.done(); }

                  public static void main(String[] args) {
                    for (Gen<?> each : new Gen<?>[] {z(), b(), s(), c(), i(), j(), f(), d()}) {
                      System.out.println(each.next());
                      each.close();
                    }
                  }
                }
                """)
            .recorded();

    assertThat(run.events())
        .filteredOn(event -> event.startsWith("yielded"))
        .containsExactly(
            "yielded z = true at 4",
            "yielded b = -128 at 5",
            "yielded s = 300 at 6",
            "yielded c = 'c' at 7",
            "yielded i = -1 at 8",
            "yielded j = 1152921504606846976 at 9",
            "yielded f = -0.0 at 10",
            "yielded d = 0.1 at 11");
  }

  @Test
  void variables_of_one_name_are_shown_as_one_and_end_where_they_are_not_live() {
    RecordedRun run =
        TracedProgram.run(
                folder,
                """
                import dev.bobbin.*;

                public class Main {
                  @Generator
                  static Gen<Integer> scopes() {
                    for (int turn = 0; turn < 2; turn++) {
                      { int x = 7; Gen.yield(1); System.out.println(x); }
                      { String x = "8"; Gen.yield(2); System.out.println(x); }
                    }
                    Gen.yield(3);
                    return Gen.done();
                  }

                  public static void main(String[] args) {
                    scopes().toList();
                  }
                }
                """)
            .recorded();

    assertThat(run.events())
        .filteredOn(event -> event.startsWith("yielded"))
        .containsExactly(
            "yielded scopes = 1 at 7; turn=0, x=7",
            "yielded scopes = 2 at 8; x=\"8\"",
            "yielded scopes = 1 at 7; turn=1, x=7",
            "yielded scopes = 2 at 8; x=\"8\"",
            "yielded scopes = 3 at 10");
    assertThat(run.endedVariables()).containsExactly("turn", "x");
  }

  @Test
  void handlers_in_the_line_of_their_try_have_it_as_their_line() {
    RecordedRun run =
        TracedProgram.run(
                folder,
                """
                import dev.bobbin.*;

                public class Main {
                  @Generator
                  static Gen<Integer> one() {
                    try { Gen.yield(1); } catch (IllegalStateException e) { throw e; } finally { n++; }
                    return Gen.done();
                  }

                  static int n;

                  public static void main(String[] args) {
                    Gen<Integer> one = one();
                    one.next();
                    try {
                      one.raise(new IllegalStateException());
                    } catch (IllegalStateException e) {
                    }
                  }
                }
                """)
            .recorded();

    assertThat(run.events())
        .contains(
            "caught one = IllegalStateException at 6", "finally one = IllegalStateException at 6");
  }

  @Test
  void what_was_woven_before_is_recorded_alike() {
    List<String> wovenNow = TracedProgram.run(folder, WORDS).recorded().events();

    JavaProcess.Outcome woven =
        JavaProcess.run("-jar", Jars.agent().toString(), "weave", folder.toString());

    assertThat(woven.exitCode()).as(woven.err()).isZero();
    assertThat(TracedProgram.runCompiled(folder).recorded().events()).isEqualTo(wovenNow);
  }

  @Test
  void generators_of_loaders_that_have_the_runtime_themselves_are_recorded() {
    TracedProgram program =
        TracedProgram.run(
            folder,
            """
            import dev.bobbin.*;
            import java.io.File;
            import java.net.URL;
            import java.net.URLClassLoader;

            public class Main {
              public static class Once implements Runnable {
                @Generator
                static Gen<Integer> once() {
                  Gen.yield(1);
                  return Gen.done();
                }

                public void run() {
                  once().toList();
                }
              }

              public static void main(String[] args) throws Exception {
                String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
                URL[] urls = new URL[path.length];
                for (int i = 0; i < path.length; i++) {
                  urls[i] = new File(path[i]).toURI().toURL();
                }
                for (int i = 0; i < 2; i++) {
                  Class<?> once = new URLClassLoader(urls, null).loadClass("Main$Once");
                  ((Runnable) once.getConstructor().newInstance()).run();
                }
              }
            }
            """);

    assertThat(program.outcome().exitCode()).as(program.outcome().err()).isZero();
    assertThat(program.recorded().events())
        .hasSize(10)
        .contains("yielded once = 1 at 10", "returned once", "returned once 2");
  }

  @Test
  void what_is_beyond_the_limit_is_counted() {
    RecordedRun run = TracedProgram.run(folder, WORDS, "limit=10").recorded();

    assertThat(run.events()).hasSize(10);
    assertThat(run.data().get("omitted").getAsInt()).isEqualTo(22);
    assertThat(run.data().getAsJsonArray("notes").toString()).contains("22 more events");
  }

  @Test
  void only_included_classes_are_recorded() {
    RecordedRun run =
        TracedProgram.run(
                folder,
                """
                import dev.bobbin.*;

                public class Main {
                  static class Inner {
                    @Generator
                    static Gen<Integer> in() {
                      Gen.yield(1);
                      return Gen.done();
                    }
                  }

                  public static void main(String[] args) {
                    Inner.in().toList();
                    Other.out().toList();
                  }
                }

                class Other {
                  @Generator
                  static Gen<Integer> out() {
                    Gen.yield(2);
                    return Gen.done();
                  }
                }
                """,
                "include=Ma*")
            .recorded();

    assertThat(run.events()).hasSize(5).allMatch(event -> event.contains(" in"));
  }

  @Test
  void texts_are_made_once_and_their_failures_are_shown() {
    TracedProgram program =
        TracedProgram.run(
            folder,
            """
            import dev.bobbin.*;

            public class Main {
              static int calls;

              static class Failing {
                @Override public String toString() {
                  calls++;
                  for (int i : numbers(new Object())) { }
                  throw new IllegalStateException("no text");
                }

                @Override public int hashCode() {
                  throw new IllegalStateException("no hash");
                }

                @Override public boolean equals(Object other) {
                  throw new IllegalStateException("not equal");
                }
              }

              @Generator
              static Gen<Integer> numbers(Object hidden) {
                Gen.yield(1);
                return Gen.done();
              }

              @Generator
              static Gen<Object> odd() {
                Gen.yield(new Failing());
                Gen.yield(new Object());
                Gen.yield("</script><b>\\u2028\\ud800");
                Gen.yield(new int[] {1, 2});
                Gen.yield(null);
                return Gen.done();
              }

              public static void main(String[] args) {
                odd().toList();
                System.out.println(calls);
              }
            }
            """);

    assertThat(program.outcome().out()).isEqualTo("1\n");
    assertThat(program.recorded().events())
        .filteredOn(event -> event.startsWith("yielded"))
        .containsExactly(
            "yielded odd = <Failing.toString() failed: IllegalStateException> at 30",
            "yielded odd = Object at 31",
            "yielded odd = \"</script><b>\u2028\ud800\" at 32",
            "yielded odd = [1, 2] at 33",
            "yielded odd = null at 34");
  }

  @Test
  void a_text_cannot_drive_the_generator_that_it_is_made_for() {
    TracedProgram program =
        TracedProgram.run(
            folder,
            """
            import dev.bobbin.*;

            public class Main {
              static Gen<Object> driven;

              static class Driving {
                @Override public String toString() {
                  return "after " + driven.next();
                }
              }

              @Generator
              static Gen<Object> two(Object first) {
                Gen.yield(first);
                Gen.yield(2);
                return Gen.done();
              }

              public static void main(String[] args) {
                driven = two(new Driving());
                driven.next();
                System.out.println(driven.next());
                System.out.println(driven.hasNext());
              }
            }
            """);

    assertThat(program.outcome().out()).isEqualTo("2\nfalse\n");
    assertThat(program.recorded().events())
        .contains("yielded two = <Driving.toString() failed: GeneratorStateException> at 14");
  }

  @Test
  void an_exception_that_tells_nothing_of_itself_is_recorded() {
    TracedProgram program =
        TracedProgram.run(
            folder,
            """
            import dev.bobbin.*;

            public class Main {
              static class Silent extends RuntimeException {
                @Override public String getMessage() {
                  throw new Error("no message");
                }

                @Override public StackTraceElement[] getStackTrace() {
                  throw new Error("no trace");
                }
              }

              @Generator
              static Gen<Integer> fails() {
                Gen.yield(1);
                throw new Silent();
              }

              public static void main(String[] args) {
                Gen<Integer> fails = fails();
                fails.next();
                try {
                  fails.next();
                } catch (Silent e) {
                  System.out.println("caught");
                }
              }
            }
            """);

    assertThat(program.outcome().out()).isEqualTo("caught\n");
    assertThat(program.recorded().events())
        .endsWith("failed fails = <Silent.toString() failed: Error> at 16");
    assertThat(program.recorded().data().getAsJsonArray("notes")).isEmpty();
  }

  @Test
  void threads_and_what_nobody_can_reach_any_more_are_recorded() {
    RecordedRun run =
        TracedProgram.run(
                folder,
                """
                import dev.bobbin.*;
                import java.lang.ref.*;

                public class Main {
                  @Generator
                  static Gen<Integer> one() {
                    try {
                      Gen.yield(1);
                    } finally {
                      System.out.println("never");
                    }
                    return Gen.done();
                  }

                  static WeakReference<Object> drop() {
                    Gen<Integer> dropped = one();
                    dropped.next();
                    return new WeakReference<>(dropped);
                  }

                  /** Waits until the JVM has told what an earlier collection found. */
                  static void collect() {
                    ReferenceQueue<Object> told = new ReferenceQueue<>();
                    Reference<Object> mark = new WeakReference<>(new Object(), told);
                    while (told.poll() == null) {
                      System.gc();
                    }
                    Reference.reachabilityFence(mark);
                  }

                  public static void main(String[] args) throws Exception {
                    Thread other = new Thread(Main::drop, "other");
                    other.start();
                    other.join();
                    WeakReference<Object> last = drop();
                    while (last.get() != null) {
                      System.gc();
                    }
                    collect();
                    collect();
                    one().close();
                  }
                }
                """)
            .recorded();

    assertThat(run.threads()).startsWith("other", "other", "other", "main");
    assertThat(run.allEvents()).contains("dropped one at 8", "dropped one 2 at 8");
    assertThat(run.warnings())
        .contains(
            "never-closed: one was dropped at Main.java:8 inside a try: its finally did not run.");
  }

  @Test
  @Timeout(60)
  void page_is_written_when_the_program_is_interrupted() throws Exception {
    Path classes =
        Compilation.compile(
            folder,
            """
            import dev.bobbin.*;

            public class Main {
              @Generator
              static Gen<Integer> one() {
                Gen.yield(1);
                return Gen.done();
              }

              public static void main(String[] args) throws Exception {
                one().next();
                System.out.println("ready");
                Thread.sleep(Long.MAX_VALUE);
              }
            }
            """);
    Path page = folder.resolve("pages/run.html");
    Process process = JavaProcess.builder(List.of(TracedProgram.arguments(classes, page))).start();

    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      process.destroy();
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }

    assertThat(RecordedRun.of(page).events()).hasSize(3);
    try (Stream<Path> files = Files.list(page.getParent())) {
      assertThat(files).containsExactly(page);
    }
  }

  @Test
  void classes_have_no_hooks_unless_somebody_listens() {
    byte[] frame = {1, 2, 3};

    assertThat(Hooks.into("Main$count$Gen", frame)).isSameAs(frame).containsExactly(1, 2, 3);
  }
}
