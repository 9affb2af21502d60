package dev.bobbin.weaver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No two generators have frame classes of one name, and each keeps its name. */
class FrameNamesTest {
  private static final String HASH = "[0-9a-f]{16}";

  @Test
  void a_frame_class_is_named_after_its_method() {
    assertThat(frames("class Host { " + generator("count", "int n") + " }"))
        .containsExactly("Host$count$Gen");
  }

  @Test
  void a_hash_follows_where_the_method_has_a_dollar_sign_in_its_name() {
    assertThat(frames("class Host { " + generator("a$b", "") + " }"))
        .singleElement()
        .asString()
        .matches("Host\\$a\\$b\\$Gen\\$" + HASH);
  }

  @Test
  void a_hash_follows_for_lambdas() {
    assertThat(
            frames(
                "class Host { java.util.function.Supplier<Gen<Integer>> numbers ="
                    + " () -> { Gen.yield(1); return Gen.done(); }; }"))
        .singleElement()
        .asString()
        .matches("Host\\$lambda\\$new\\$0\\$Gen\\$" + HASH);
  }

  @Test
  void hashes_tell_overloads_apart() {
    List<String> frames =
        frames("class Host { " + generator("from", "int n") + generator("from", "long n") + " }");

    assertThat(frames).doesNotHaveDuplicates().hasSize(2);
    assertThat(frames).allMatch(name -> name.matches("Host\\$from\\$Gen\\$" + HASH));
  }

  @Test
  void a_method_of_that_name_that_is_no_generator_changes_nothing() {
    String plain = "static Gen<Integer> count() { return count(3); } ";

    assertThat(frames("class Host { " + plain + generator("count", "int n") + " }"))
        .containsExactly("Host$count$Gen");
  }

  @Test
  void names_that_differ_in_case_only_are_one_file_on_some_systems() {
    List<String> frames = frames("class Host { " + generator("a", "") + generator("A", "") + " }");

    assertThat(frames.get(0)).matches("Host\\$a\\$Gen\\$" + HASH);
    assertThat(frames.get(1)).matches("Host\\$A\\$Gen\\$" + HASH);
    assertThat(frames.get(0)).isNotEqualToIgnoringCase(frames.get(1));
  }

  @Test
  void a_hash_follows_where_a_class_has_the_name() {
    assertThat(frames("class Host { static class from$Gen {} " + generator("from", "") + " }"))
        .singleElement()
        .asString()
        .matches("Host\\$from\\$Gen\\$" + HASH);
  }

  @Test
  void a_hash_follows_where_a_member_class_may_have_one_of_the_name() {
    String source =
        "class Host { static class From { static class gen {} } " + generator("from", "") + " }";

    assertThat(frames(source, "--release", "8"))
        .singleElement()
        .asString()
        .matches("Host\\$from\\$Gen\\$" + HASH);
  }

  @Test
  void names_do_not_depend_on_the_order_of_methods() {
    String one = generator("f", "int n");
    String two = generator("f", "long n");
    String three = generator("F", "") + generator("a$b", "");

    assertThat(frames("class Host { " + three + two + one + " }"))
        .containsExactlyInAnyOrderElementsOf(frames("class Host { " + one + two + three + " }"));
  }

  @Test
  void a_hash_does_not_depend_on_the_other_methods() {
    String dollar = generator("a$b", "");

    assertThat(frames("class Host { " + dollar + " }"))
        .isEqualTo(frames("class Host { " + dollar + "void plain() {} }"));
  }

  @Test
  void the_methods_of_two_hosts_keep_their_bodies() {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Shop {
              @Generator static Gen<String> item$names(String a) {
                Gen.yield("outer " + a);
                return Gen.done();
              }
              static class item {
                @Generator static Gen<String> names(String a) {
                  Gen.yield("inner " + a);
                  return Gen.done();
                }
              }
            }
            """);

    Gen<String> outer = woven.call("Shop", "item$names", "x");
    Gen<String> inner = woven.call("Shop$item", "names", "y");
    assertThat(outer.toList()).containsExactly("outer x");
    assertThat(inner.toList()).containsExactly("inner y");
  }

  @Test
  void random_nests_with_random_names_have_different_frames_and_run_their_own_bodies()
      throws Exception {
    Nests nests = new Nests(new Random(1));
    Map<String, byte[]> compiled = Sources.compile(nests.source(8));

    assertThat(nests.values).hasSizeGreaterThan(120);
    assertThat(sameFiles(compiled)).isEmpty();
    assertThat(values(compiled)).isEqualTo(nests.values);
  }

  /** Returns the names, of classes as compiled and of frames, that are there twice. */
  private static List<String> sameFiles(Map<String, byte[]> compiled) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(compiled.keySet());
    return compiled.values().stream()
        .flatMap(bytes -> weave(bytes).stream())
        .filter(name -> !names.add(name))
        .toList();
  }

  private static List<String> weave(byte[] bytes) {
    return new Weaver(WeaverOptions.defaults())
        .weave(bytes).frameClasses().stream().map(FrameClass::internalName).toList();
  }

  /** Returns what each generator yields, by class, name and parameters. */
  private static Map<String, Integer> values(Map<String, byte[]> compiled) throws Exception {
    WovenClasses woven = WovenClasses.of(compiled);
    Map<String, Integer> values = new TreeMap<>();
    for (String name : compiled.keySet()) {
      for (Method method : woven.loadClass(name).getDeclaredMethods()) {
        if (method.getReturnType() == Gen.class) {
          method.setAccessible(true);
          Object[] arguments = Collections.nCopies(method.getParameterCount(), 0).toArray();
          Gen<?> made = (Gen<?>) method.invoke(null, arguments);
          values.put(name + "." + method.getName() + arguments.length, (Integer) made.next());
        }
      }
    }
    return values;
  }

  private static List<String> frames(String source, String... options) {
    Map<String, byte[]> compiled = Sources.compile("import dev.bobbin.*;\n" + source, options);
    return weave(compiled.get("Host"));
  }

  private static String generator(String name, String parameters) {
    return "@Generator static dev.bobbin.Gen<Integer> "
        + name
        + "("
        + parameters
        + ") { dev.bobbin.Gen.yield(1); return dev.bobbin.Gen.done(); } ";
  }

  /** Nested classes and their generators, whose names are made of few parts. */
  private static final class Nests {
    private static final List<String> CLASSES = List.of("a", "b", "A", "a$b", "b$a", "$a", "Gen");
    private static final List<String> METHODS =
        List.of("a", "b", "A", "a$b", "b$a", "$a", "Gen", "a$Gen", "b$A", "a$");

    private final Random random;
    private final TreeSet<String> classes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> values = new TreeMap<>();

    Nests(Random random) {
      this.random = random;
    }

    String source(int hosts) {
      StringBuilder source = new StringBuilder("import dev.bobbin.*;\n");
      for (int i = 1; i <= hosts; i++) {
        source.append(type("Host" + i, "Host" + i, List.of("Host" + i), 2));
      }
      return source.toString();
    }

    private String type(String simple, String binary, List<String> enclosing, int depth) {
      classes.add(binary);
      StringBuilder members = new StringBuilder("class " + simple + " {\n");
      for (String name : some(CLASSES)) {
        String type = binary + "$" + name;
        if (depth > 0 && !enclosing.contains(name) && classes.add(type)) {
          List<String> inside = new ArrayList<>(enclosing);
          inside.add(name);
          members.append("static ").append(type(name, type, inside, depth - 1));
        }
      }
      some(METHODS).forEach(name -> members.append(method(binary, name)));
      return members + "}\n";
    }

    /** Returns a generator, or two that are overloaded. */
    private String method(String binary, String name) {
      String none = body(binary, name, "");
      return random.nextInt(3) == 0 ? none + body(binary, name, "int n") : none;
    }

    private String body(String binary, String name, String parameters) {
      int value = values.size();
      values.put(binary + "." + name + (parameters.isEmpty() ? 0 : 1), value);
      return generator(name, parameters).replace("yield(1)", "yield(" + value + ")") + "\n";
    }

    private List<String> some(List<String> names) {
      return names.stream().filter(name -> random.nextInt(3) == 0).toList();
    }
  }
}
