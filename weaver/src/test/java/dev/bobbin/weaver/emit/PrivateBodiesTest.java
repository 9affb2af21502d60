package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Bodies are private, and the frame class reaches them by accessors that nobody else can mean. */
class PrivateBodiesTest {
  private static final String HOSTS =
      """
      import dev.bobbin.*;
      public class Host implements java.io.Serializable {
        int step = 2;
        @Generator public Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) Gen.yield(i * step);
          return Gen.done();
        }
        @Generator protected static Gen<Integer> one() { Gen.yield(1); return Gen.done(); }
        class Inner {
          @Generator Gen<Integer> inner() { Gen.yieldFrom(count(2)); return Gen.done(); }
        }
        interface Named {
          String name();
          @Generator default Gen<String> letters() {
            for (String letter : name().split("")) Gen.yield(letter);
            return Gen.done();
          }
          @Generator static Gen<String> none() { Gen.yield("none"); return Gen.done(); }
        }
        static Gen<?> inner() { return new Host().new Inner().inner(); }
        static Gen<?> letters() { Named named = () -> "abc"; return named.letters(); }
        static Gen<?> none() { return Named.none(); }
        static Gen<?> three() { return new Host().count(3); }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"8", "9", "11", "17"})
  void generators_of_classes_and_interfaces_run_in_class_files_of_all_versions(String release) {
    WovenClasses woven = WovenClasses.of(HOSTS, "--release", release).loadAll();

    assertThat(list(woven.call("Host", "three"))).containsExactly(0, 2, 4);
    assertThat(list(woven.call("Host", "one"))).containsExactly(1);
    assertThat(list(woven.call("Host", "inner"))).containsExactly(0, 2);
    assertThat(list(woven.call("Host", "letters"))).containsExactly("a", "b", "c");
    assertThat(list(woven.call("Host", "none"))).containsExactly("none");
  }

  private static List<Object> list(Gen<Object> generator) {
    return generator.toList();
  }

  @Test
  void bodies_are_private_and_have_the_name_of_the_method() throws Exception {
    Class<?> host = WovenClasses.of(HOSTS).loadClass("Host");

    assertThat(bodies(host, "count")).hasSize(2).allMatch(PrivateBodiesTest::isPrivate);
    assertThat(bodies(host, "one")).singleElement().matches(PrivateBodiesTest::isPrivate);
    assertThat(bodies(host, "count").findAny().get().isSynthetic()).isFalse();
  }

  private static Stream<Method> bodies(Class<?> host, String name) {
    return Stream.of(host.getDeclaredMethods())
        .filter(method -> method.getName().equals(name) && method.getReturnType() == boolean.class);
  }

  private static boolean isPrivate(Method method) {
    return Modifier.isPrivate(method.getModifiers());
  }

  @Test
  void what_is_added_beside_them_is_static_and_synthetic() throws Exception {
    Class<?> host = WovenClasses.of(HOSTS).loadClass("Host");

    assertThat(host.getDeclaredMethods())
        .filteredOn(PrivateBodiesTest::isAdded)
        .extracting(Method::getName)
        .containsExactlyInAnyOrder(
            "resume$count", "traverse$count", "resume$one", "contract$check");
    assertThat(host.getDeclaredMethods())
        .filteredOn(PrivateBodiesTest::isAdded)
        .allMatch(method -> method.isSynthetic() && Modifier.isStatic(method.getModifiers()));
  }

  private static boolean isAdded(Method method) {
    return method.getName().contains("$") && !method.getName().startsWith("lambda$");
  }

  @Test
  void no_class_gets_into_a_nest() {
    WovenClasses woven = WovenClasses.of(HOSTS);

    woven.files().forEach((name, bytes) -> assertThat(nest(bytes)).doesNotContain("$Gen"));
  }

  private static String nest(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE);
    boolean frame = node.name.endsWith("$Gen");
    return frame ? String.valueOf(node.nestHostClass) : String.valueOf(node.nestMembers);
  }

  /** A lambda's accessor must not start as the lambda's method does, which tools count. */
  @Test
  void accessors_of_lambdas_do_not_look_like_lambdas() throws Exception {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              static Gen<Integer> numbers() {
                return Gen.of(() -> { Gen.yield(1); return Gen.done(); });
              }
            }
            """);

    assertThat(list(woven.call("Host", "numbers"))).containsExactly(1);
    assertThat(woven.loadClass("Host").getDeclaredMethods())
        .filteredOn(Method::isSynthetic)
        .filteredOn(method -> method.getName().startsWith("lambda$"))
        .extracting(Method::getName)
        .containsExactly("lambda$numbers$0");
  }

  @Test
  void the_default_serial_version_stays() throws Exception {
    Map<String, byte[]> compiled = Sources.compile(HOSTS);
    Class<?> woven = WovenClasses.of(compiled).loadClass("Host");
    Class<?> unwoven = new Unwoven(compiled).loadClass("Host");

    assertThat(Serializable.class).isAssignableFrom(woven);
    assertThat(ObjectStreamClass.lookup(woven).getSerialVersionUID())
        .isEqualTo(ObjectStreamClass.lookup(unwoven).getSerialVersionUID());
  }

  private static final class Unwoven extends ClassLoader {
    private final Map<String, byte[]> classes;

    Unwoven(Map<String, byte[]> classes) {
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
