package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.SourceText;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code of the same package means the same when it is compiled against a woven class: bodies take no
 * part in overload resolution (JLS 15.12.2).
 */
class CompiledAgainstWovenTest {
  private static final String LIBRARY =
      """
      package acme;
      import dev.bobbin.*;
      public class Lib {
        @Generator public static Gen<Integer> count() { Gen.yield(1); return Gen.done(); }
        @Generator public static Gen<Integer> upTo(int n) {
          for (int i = 0; i < n; i++) Gen.yield(i);
          return Gen.done();
        }
        @Generator public static Gen<Object> present(Object... os) {
          for (Object o : os) if (o != null) Gen.yield(o);
          return Gen.done();
        }
        @Generator public static Gen<Object> log(String where, Object what, Exception why) {
          Gen.yield(where + what + why);
          return Gen.done();
        }
        @Generator public Gen<Object> own(Object a, Object b) { Gen.yield(a); return Gen.done(); }
        @Generator public <T> Gen<T> generic(T a, Object b, Throwable c) {
          Gen.yield(a);
          return Gen.done();
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.function.Function<Integer, Gen<Integer>> f = memo(Lib::upTo);"
            + " return f.apply(3).toList();",
        "var f = memo(Lib::upTo); return f.apply(3).toList();",
        "return submit(Lib::count).call().toList();",
        "return Lib.present(null, \"x\", null).toList();",
        "return Lib.log(null, null, null).toList();",
        "return new Lib().own(null, null).toList();",
        "return new Lib().generic(null, null, null).toList();",
        "return pair(Lib::own).make(new Lib(), 1, 2).toList();",
      })
  void source_compiles_to_the_same_against_both(String body) throws IOException {
    Map<String, byte[]> unwoven = Sources.compile(LIBRARY);
    WovenClasses woven = WovenClasses.of(unwoven);

    byte[] user = compile(user(body), unwoven);

    assertThat(compile(user(body), woven.files())).isEqualTo(user);
  }

  private static String user(String body) {
    return """
        package acme;
        import dev.bobbin.*;
        import java.util.concurrent.Callable;
        class User {
          static <A, B> java.util.function.Function<A, B> memo(
              java.util.function.Function<A, B> f) { return f; }
          static <T> Callable<T> submit(Callable<T> c) { return c; }
          static void submit(Runnable r) {}
          interface Pair<G> { G make(Lib lib, Object a, Object b); }
          static <G> Pair<G> pair(Pair<G> p) { return p; }
          static Object run() throws Exception { %s }
        }
        """
        .formatted(body);
  }

  private byte[] compile(String source, Map<String, byte[]> library) throws IOException {
    Path classes = Files.createTempDirectory(folder, "lib");
    for (Map.Entry<String, byte[]> file : library.entrySet()) {
      Path path = classes.resolve(file.getKey().replace('.', '/') + ".class");
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    Path out = Files.createTempDirectory(folder, "user");
    Sources.compileTo(out, List.of(SourceText.of(source)), List.of("-classpath", classPath));
    return Files.readAllBytes(out.resolve("acme/User.class"));
  }
}
