package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A state that one version of a program has saved, restored by another. */
class UpgradeTest {
  private static final String ORIGINAL =
      """
      class Host {
        @Durable(id = "steps")
        @Generator static Gen<String> steps(int n) {
          int total = n;
          Gen.yield("a" + total);
          total += 10;
          Gen.yield("b" + total);
          return Gen.done();
        }
      }
      """;

  private static byte[] saved() {
    Gen<String> generator = Build.of(ORIGINAL).call("steps", 1);
    assertThat(generator.next()).isEqualTo("a1");
    return Snapshots.toBytes(generator);
  }

  private static List<Object> rest(Build present) {
    Gen<?> generator = present.read(saved());
    return List.copyOf(generator.toList());
  }

  private static String refusal(Build present) {
    try {
      present.read(saved());
    } catch (IncompatibleStateException e) {
      return e.getMessage();
    }
    throw new AssertionError("was restored");
  }

  private static String fingerprint(String message) {
    Matcher found = Pattern.compile("fingerprint ([0-9a-f]{16})").matcher(message);
    assertThat(found.find()).as(message).isTrue();
    return found.group(1);
  }

  @Test
  void lines_names_and_debug_information_change_nothing() {
    assertThat(rest(Build.of(ORIGINAL))).containsExactly("b11");
    assertThat(rest(Build.of(ORIGINAL.replace("total", "sum").replace(";\n", ";\n\n"))))
        .containsExactly("b11");
    assertThat(rest(Build.by(ToolProvider.getSystemJavaCompiler(), List.of("-g:none"), ORIGINAL)))
        .containsExactly("b11");
  }

  @Test
  void a_method_with_an_id_can_be_renamed_and_overloaded() {
    String renamed =
        ORIGINAL
            .replace("Gen<String> steps(", "Gen<String> other(")
            .replace(
                "class Host {",
                "class Host { @Durable @Generator static Gen<String> other() {"
                    + " Gen.yield(\"x\"); return Gen.done(); }");

    assertThat(rest(Build.of(renamed))).containsExactly("b11");
  }

  @Test
  void overloads_that_change_places_keep_their_states() {
    String one =
        "@Durable @Generator static Gen<String> g(int n) { Gen.yield(\"\"); Gen.yield(\"int\" + n);"
            + " return Gen.done(); }\n";
    String other = one.replace("int n", "long n").replace("\"int\"", "\"long\"");
    Gen<?> generator = Build.of("class Host { " + one + other + "}").call("g", 1L);
    generator.next();
    byte[] snapshot = Snapshots.toBytes(generator);

    Gen<?> restored = Build.of("class Host { " + other + one + "}").read(snapshot);

    assertThat(restored.next().toString()).startsWith("long").endsWith("1");
  }

  @Test
  void a_changed_body_is_refused_with_what_to_write() {
    Build changed = Build.of(ORIGINAL.replace("total += 10", "total += 20"));

    String message = refusal(changed);

    String accepts = "@Durable(accepts = \"" + fingerprint(message) + "\")";
    assertThat(message)
        .contains("the body of steps has changed", "point 1", "line 6", "total=I")
        .contains(accepts);
  }

  @Test
  void a_changed_body_that_accepts_the_old_one_goes_on_from_it() {
    String changed = ORIGINAL.replace("total += 10", "total += 20");
    String accepts = fingerprint(refusal(Build.of(changed)));

    assertThat(
            rest(
                Build.of(
                    changed.replace("\"steps\")", "\"steps\", accepts = \"" + accepts + "\")"))))
        .containsExactly("b21");
  }

  @Test
  void to_accept_is_not_enough_where_the_variables_are_others() {
    String accepts = fingerprint(refusal(Build.of(ORIGINAL.replace("10", "20"))));
    String mark = "\"steps\", accepts = \"" + accepts + "\")";
    String retyped =
        ORIGINAL.replace("\"steps\")", mark).replace("int total = n", "long total = n");
    String added =
        ORIGINAL
            .replace("\"steps\")", mark)
            .replace("int total", "int more = n; int total")
            .replace("+= 10", "+= more");
    String removed =
        ORIGINAL
            .replace("\"steps\")", mark)
            .replace("\"b\" + total", "\"b\"")
            .replace("total += 10;", "");

    assertThat(refusal(Build.of(retyped))).contains("total=J").contains("write a Migration");
    assertThat(refusal(Build.of(added))).contains("more=I").contains("write a Migration");
    assertThat(refusal(Build.of(removed))).contains("has now {}").contains("write a Migration");
  }

  @Test
  void a_yield_before_the_saved_one_is_told_by_the_fingerprint() {
    String before = ORIGINAL.replace("int total", "Gen.yield(\"new\"); int total");
    String after = ORIGINAL.replace("return", "Gen.yield(\"new\"); return");

    assertThat(refusal(Build.of(before))).contains("the body of steps has changed");
    assertThat(refusal(Build.of(after))).contains("the body of steps has changed");
    assertThat(
            rest(
                Build.of(
                    after.replace(
                        "\"steps\")",
                        "\"steps\", accepts = \""
                            + fingerprint(refusal(Build.of(after)))
                            + "\")"))))
        .containsExactly("b11", "new");
  }

  private static String migrating(String body) {
    return ORIGINAL
            .replace("\"steps\")", "\"steps\", migration = Steps.class)")
            .replace("int total = n", "Gen.yield(\"new\"); String kind = \"k\"; long total = n")
            .replace("\"b\" + total", "kind + total")
        + "class Steps implements Migration {\n"
        + "  public SavedState migrate(SavedState old, Migration.Target present) {\n"
        + body
        + "  }\n}\n";
  }

  @Test
  void a_migration_translates_point_and_variables() {
    Build present =
        Build.of(
            migrating(
                "return old.at(old.point() + 1).with(\"kind\", \"m\")"
                    + ".with(\"total\", 0L + (int) old.variables().get(\"total\"));"));

    assertThat(rest(present)).containsExactly("m11");
  }

  @Test
  void what_a_migration_leaves_out_or_gets_wrong_is_told() {
    assertThat(refusal(Build.of(migrating("return old.at(2);"))))
        .contains("there is no value for variable 'kind'");
    assertThat(refusal(Build.of(migrating("return old.at(2).with(\"kind\", \"m\");"))))
        .contains("variable 'total'", "is a J", "java.lang.Integer");
    assertThat(refusal(Build.of(migrating("return old.at(9);"))))
        .contains("has 3 suspension points, and no number 9");
    assertThat(refusal(Build.of(migrating("throw new IllegalArgumentException(\"no\");"))))
        .contains("migration Steps of steps has failed")
        .contains("no");
    assertThat(refusal(Build.of(migrating("return null;")))).contains("write a Migration");
  }

  @Test
  void java_serialization_has_the_same_rules() {
    Gen<String> generator = Build.of(ORIGINAL).call("steps", 1);
    generator.next();
    byte[] stream = JavaStreams.write(generator);

    Gen<?> same = (Gen<?>) Build.of(ORIGINAL).readJava(stream);
    assertThat(List.copyOf(same.toList())).hasToString("[b11]");
    assertThatThrownBy(() -> Build.of(ORIGINAL.replace("10", "20")).readJava(stream))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("@Durable(accepts = \"");
    Gen<?> migrated =
        (Gen<?>)
            Build.of(
                    migrating(
                        "return old.at(2).with(\"kind\", \"m\")"
                            + ".with(\"total\", 0L + (int) old.variables().get(\"total\"));"))
                .readJava(stream);
    assertThat(List.copyOf(migrated.toList())).hasToString("[m11]");
  }

  @Test
  void a_generator_with_an_id_can_move_to_another_class() {
    Gen<String> generator = Build.of(ORIGINAL).call("steps", 1);
    generator.next();
    SnapshotCodec writer = SnapshotCodec.of(Build.class.getClassLoader());
    byte[] snapshot = writer.toBytes(generator);
    Build present =
        Build.of(
            ORIGINAL.replace("class Host", "class Other"),
            "class Host { static int nothing() { return 1; } }");

    SnapshotCodec lost = SnapshotCodec.of(present, "*").reading(writer.schema());
    assertThatThrownBy(() -> lost.fromBytes(snapshot))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("there is no durable generator steps in Host any more")
        .hasMessageContaining("SnapshotCodec.with");
    SnapshotCodec found =
        SnapshotCodec.of(present).reading(writer.schema()).with(present.type("Other"));
    Gen<?> restored = found.fromBytes(snapshot);
    assertThat(List.copyOf(restored.toList())).hasToString("[b11]");
  }

  @Test
  void a_lambda_is_found_by_its_place_and_code() {
    String source =
        """
        @Durable
        class Host {
          static Supplier<Gen<String>> make(String text) {
            return () -> {
              Gen.yield("first");
              Gen.yield(text);
              return Gen.done();
            };
          }
        }
        """;
    Supplier<Gen<String>> maker = Build.of(source).call("make", "captured");
    Gen<String> generator = maker.get();
    generator.next();
    byte[] snapshot = Snapshots.toBytes(generator);

    Gen<?> restored = Build.of(source).read(snapshot);
    assertThat(List.copyOf(restored.toList())).hasToString("[captured]");
    assertThatThrownBy(() -> Build.of(source.replace("first", "other")).read(snapshot))
        .isInstanceOf(IncompatibleStateException.class);
  }

  @Test
  void an_inner_class_brings_its_outer_object() {
    String source =
        """
        class Host implements Serializable {
          int count = 5;
          class Inner implements Serializable {
            @Durable @Generator Gen<Integer> numbers() {
              Gen.yield(0);
              Gen.yield(++count);
              return Gen.done();
            }
          }
          static Gen<Integer> start() { return new Host().new Inner().numbers(); }
        }
        """;
    Gen<Integer> generator = Build.of(source).call("start");
    generator.next();
    byte[] snapshot = Snapshots.toBytes(generator);

    Build present = Build.of(source);
    Gen<Integer> restored = Snapshots.fromBytes(snapshot, present, "Host", "Host$Inner");
    assertThat(restored.next()).isEqualTo(6);
  }
}
