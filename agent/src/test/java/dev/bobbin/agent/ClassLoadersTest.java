package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each test runs a program that finds its generators in a folder that is not on its class path, by
 * class loaders of its own; see {@link #run}.
 */
class ClassLoadersTest {
  private static final String NUMBERS =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Numbers implements java.util.function.IntSupplier {
        @Generator
        static Gen<Integer> upTo(int n) {
          for (int i = 0; i < n; i++) {
            Gen.yield(i);
          }
          return Gen.done();
        }

        public int getAsInt() {
          int sum = 0;
          for (int i : upTo(5)) {
            sum += i;
          }
          return sum;
        }
      }
      """;

  private static final String LOAD_ALL_IN_MANY_THREADS =
      """
      import java.net.URL;
      import java.net.URLClassLoader;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.concurrent.Callable;
      import java.util.concurrent.CyclicBarrier;
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import java.util.concurrent.Future;
      import java.util.function.IntSupplier;

      public class Main {
        public static void main(String[] args) throws Exception {
          URL[] urls = {java.nio.file.Path.of(args[0]).toUri().toURL()};
          ClassLoader loader = new URLClassLoader(urls);
          CyclicBarrier start = new CyclicBarrier(16);
          Callable<Integer> task =
              () -> {
                start.await();
                int sum = 0;
                for (int i = 0; i < 40; i++) {
                  Class<?> numbers = loader.loadClass("Numbers" + i);
                  sum += ((IntSupplier) numbers.getConstructor().newInstance()).getAsInt();
                }
                return sum;
              };
          ExecutorService threads = Executors.newFixedThreadPool(16);
          List<Future<Integer>> sums = new ArrayList<>();
          for (int i = 0; i < 16; i++) {
            sums.add(threads.submit(task));
          }
          int total = 0;
          try {
            for (Future<Integer> sum : sums) {
              total += sum.get();
            }
          } finally {
            threads.shutdownNow();
          }
          System.out.println(total);
        }
      }
      """;

  private static final String RACE_TO_DEFINE =
      """
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.concurrent.CyclicBarrier;
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import java.util.concurrent.Future;
      import java.util.function.IntSupplier;

      public class Main extends ClassLoader {
        static {
          registerAsParallelCapable();
        }

        Class<?> defineOrFind(byte[] bytes) {
          try {
            return defineClass("Numbers", bytes, 0, bytes.length);
          } catch (LinkageError alreadyThere) {
            return findLoadedClass("Numbers");
          }
        }

        static int race(byte[] bytes, ExecutorService threads) throws Exception {
          Main loader = new Main();
          CyclicBarrier start = new CyclicBarrier(8);
          Future<?>[] racers = new Future<?>[8];
          for (int i = 0; i < 8; i++) {
            racers[i] =
                threads.submit(
                    () -> {
                      start.await();
                      Class<?> numbers = loader.defineOrFind(bytes);
                      return ((IntSupplier) numbers.getConstructor().newInstance())
                          .getAsInt();
                    });
          }
          int sum = 0;
          for (Future<?> racer : racers) {
            sum += (Integer) racer.get();
          }
          return sum;
        }

        public static void main(String[] args) throws Exception {
          byte[] bytes = Files.readAllBytes(Path.of(args[0], "Numbers.class"));
          ExecutorService threads = Executors.newFixedThreadPool(8);
          int sum = 0;
          try {
            for (int i = 0; i < 50; i++) {
              sum += race(bytes, threads);
            }
          } finally {
            threads.shutdownNow();
          }
          System.out.println(sum);
        }
      }
      """;

  @TempDir Path generators;
  @TempDir Path program;

  @BeforeEach
  void compile_generators() {
    Compilation.compile(generators, NUMBERS);
  }

  @Test
  void the_same_class_is_woven_in_each_of_two_loaders() {
    Outcome outcome =
        run(
            """
            import java.net.URL;
            import java.net.URLClassLoader;
            import java.util.function.IntSupplier;

            public class Main {
              public static void main(String[] args) throws Exception {
                URL[] urls = {java.nio.file.Path.of(args[0]).toUri().toURL()};
                for (int i = 0; i < 2; i++) {
                  Class<?> numbers = new URLClassLoader(urls).loadClass("Numbers");
                  IntSupplier sum = (IntSupplier) numbers.getConstructor().newInstance();
                  System.out.println(sum.getAsInt());
                }
              }
            }
            """);

    assertThat(outcome).isEqualTo(new Outcome(0, "10\n10\n", ""));
  }

  @Test
  void a_loader_without_parent_that_holds_the_runtime_itself_is_served() {
    Outcome outcome =
        run(
            """
            import java.net.URL;
            import java.net.URLClassLoader;
            import java.nio.file.Path;
            import java.util.function.IntSupplier;

            public class Main {
              public static void main(String[] args) throws Exception {
                URL[] urls = {Path.of(args[0]).toUri().toURL(), Path.of(args[1]).toUri().toURL()};
                Class<?> numbers = new URLClassLoader(urls, null).loadClass("Numbers");
                IntSupplier sum = (IntSupplier) numbers.getConstructor().newInstance();
                System.out.println(sum.getAsInt());
              }
            }
            """);

    assertThat(outcome).isEqualTo(new Outcome(0, "10\n", ""));
  }

  @Test
  void a_class_that_is_defined_without_a_name_is_woven() {
    Outcome outcome =
        run(
            """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.function.IntSupplier;

            public class Main extends ClassLoader {
              public static void main(String[] args) throws Exception {
                byte[] bytes = Files.readAllBytes(Path.of(args[0], "Numbers.class"));
                Class<?> numbers = new Main().defineClass(null, bytes, 0, bytes.length);
                IntSupplier sum = (IntSupplier) numbers.getConstructor().newInstance();
                System.out.println(sum.getAsInt());
              }
            }
            """);

    assertThat(outcome).isEqualTo(new Outcome(0, "10\n", ""));
  }

  @Test
  void many_threads_load_many_classes_at_once() {
    String[] sources =
        IntStream.range(0, 40)
            .mapToObj(i -> NUMBERS.replace("Numbers", "Numbers" + i))
            .toArray(String[]::new);
    Compilation.compile(generators, sources);

    Outcome outcome = run(LOAD_ALL_IN_MANY_THREADS);

    assertThat(outcome).isEqualTo(new Outcome(0, 16 * 40 * 10 + "\n", ""));
  }

  @Test
  void threads_that_race_to_define_one_class_share_its_frame() {
    Outcome outcome = run(RACE_TO_DEFINE);

    assertThat(outcome).isEqualTo(new Outcome(0, 50 * 8 * 10 + "\n", ""));
  }

  @Test
  void a_loader_can_be_collected_after_its_classes_were_woven() {
    Outcome outcome =
        run(
            """
            import java.lang.ref.WeakReference;
            import java.net.URL;
            import java.net.URLClassLoader;
            import java.util.function.IntSupplier;

            public class Main {
              static WeakReference<ClassLoader> use(String folder) throws Exception {
                URL[] urls = {java.nio.file.Path.of(folder).toUri().toURL()};
                try (URLClassLoader loader = new URLClassLoader(urls)) {
                  Class<?> numbers = loader.loadClass("Numbers");
                  ((IntSupplier) numbers.getConstructor().newInstance()).getAsInt();
                  return new WeakReference<>(loader);
                }
              }

              public static void main(String[] args) throws Exception {
                WeakReference<ClassLoader> loader = use(args[0]);
                long end = System.nanoTime() + 60_000_000_000L;
                while (loader.get() != null && System.nanoTime() < end) {
                  System.gc();
                }
                System.out.println(loader.get());
              }
            }
            """);

    assertThat(outcome).isEqualTo(new Outcome(0, "null\n", ""));
  }

  /** Runs a program; its arguments are the folder of the generators and the runtime. */
  private Outcome run(String main) {
    Compilation.compile(program, main);
    return JavaProcess.run(
        Jars.agentOption(),
        "-cp",
        JavaProcess.classPath(program, Jars.runtime()),
        "Main",
        generators.toString(),
        Jars.runtime().toString());
  }
}
