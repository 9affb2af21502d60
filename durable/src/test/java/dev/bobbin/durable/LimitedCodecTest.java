package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codecs of several processes, which have the same schema without talking to each other. */
class LimitedCodecTest {
  private static final String PROGRAM =
      """
      class Host {
        @Durable(id = "walk")
        @Generator static Gen<Integer> walk(int n) {
          for (int i = 0; i < n; i++) { Gen.yield(i); }
          Gen.yieldFrom(tail(n));
          return Gen.done();
        }
        @Durable(id = "tail")
        @Generator static Coroutine<Integer, Object, Void> tail(int n) {
          Gen.yield(-n);
          Gen.yield(-n - 1);
          return Gen.done();
        }
      }
      class Other {
        @Durable @Generator static Gen<String> other() { Gen.yield("x"); return Gen.done(); }
      }
      """;

  private static SnapshotCodec codec(Build program) {
    return SnapshotCodec.of(program).limitedTo(program.type("Host"));
  }

  private static Gen<Integer> started(Build program, int steps) {
    Gen<Integer> walk = program.call("walk", 2);
    for (int i = 0; i < steps; i++) {
      walk.next();
    }
    return walk;
  }

  @Test
  void one_reads_what_another_has_written_whatever_that_met_first() {
    Build program = Build.of(PROGRAM);
    Gen<Integer> tail = program.call("tail", 7);
    tail.next();
    SnapshotCodec writer = codec(program);
    writer.toBytes(tail);

    byte[] inDelegate = writer.toBytes(started(program, 3));
    Gen<Integer> restored = codec(program).fromBytes(inDelegate);

    assertThat(restored.toList()).containsExactly(-3);
    assertThat(writer.schema()).isEqualTo(codec(program).schema());
    assertThat(codec(program).fit(writer.schema())).isEqualTo(SchemaFit.AS_IS);
  }

  @Test
  void generators_of_other_classes_are_refused_by_name() {
    Build program = Build.of(PROGRAM);
    Gen<?> other = program.callIn("Other", "other");
    other.next();

    assertThatThrownBy(() -> codec(program).toBytes(other))
        .isInstanceOf(NotDurableException.class)
        .hasMessageContaining("Other.other")
        .hasMessageContaining("give it Other");
    assertThatThrownBy(() -> SnapshotCodec.of(program).limitedTo(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no @Durable generator");
  }

  @Test
  void a_changed_body_is_told_before_anything_is_read() {
    byte[] schema = codec(Build.of(PROGRAM)).schema();
    Build changed = Build.of(PROGRAM.replace("-n - 1", "-n - 2"));

    assertThatThrownBy(() -> codec(changed).fit(schema))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("the body of tail has changed")
        .hasMessageContaining("@Durable(accepts = \"");
  }

  @Test
  void an_accepted_body_is_converted() {
    Build before = Build.of(PROGRAM);
    SnapshotCodec writer = codec(before);
    byte[] snapshot = writer.toBytes(started(before, 3));
    String fingerprint = fingerprint(writer.schema());
    Build present =
        Build.of(
            PROGRAM
                .replace("-n - 1", "-n - 2")
                .replace("id = \"tail\"", "id = \"tail\", accepts = \"" + fingerprint + "\""));

    assertThat(codec(present).fit(writer.schema())).isEqualTo(SchemaFit.CONVERTED);
    SnapshotCodec reader =
        SnapshotCodec.of(present).reading(writer.schema()).limitedTo(present.type("Host"));
    Gen<Integer> restored = reader.fromBytes(snapshot);
    assertThat(restored.toList()).containsExactly(-4);
  }

  @Test
  void a_copy_has_nothing_in_common_with_the_original() {
    Build program =
        Build.of(
            """
            class Host {
              static class Box implements Serializable { int content; }
              @Durable @Generator static Gen<String> counting() {
                Box box = new Box();
                List<Integer> list = new ArrayList<>();
                while (true) {
                  box.content++;
                  list.add(box.content);
                  Gen.yield(box.content + " " + list);
                }
              }
              @Durable @Generator static Gen<List<Integer>> gathering() {
                List<Integer> list = new ArrayList<>();
                while (true) {
                  list.add(list.size());
                  Gen.yield(list);
                }
              }
            }
            """);
    SnapshotCodec codec = SnapshotCodec.of(program, "Host$*").limitedTo(program.type("Host"));
    for (String method : List.of("counting", "gathering")) {
      Gen<?> original = program.call(method);
      original.next();

      Gen<?> copy = codec.copy(original);

      String second = method.equals("counting") ? "2 [1, 2]" : "[0, 1]";
      assertThat(copy.next()).hasToString(second);
      copy.next();
      assertThat(original.next()).hasToString(second);
    }
  }

  @Test
  void moved_lines_and_other_names_convert_nothing() {
    byte[] schema = codec(Build.of(PROGRAM)).schema();
    Build present =
        Build.of(
            PROGRAM
                .replace(";\n", ";\n\n")
                .replace("int i", "int j")
                .replace("i <", "j <")
                .replace("i++", "j++")
                .replace("yield(i)", "yield(j)"));

    assertThat(codec(present).fit(schema)).isEqualTo(SchemaFit.AS_IS);
  }

  @Test
  void a_program_without_any_of_the_generators_is_told_so() {
    byte[] schema = codec(Build.of(PROGRAM)).schema();
    Build renamed = Build.of(PROGRAM.replace("\"walk\"", "\"w\"").replace("\"tail\"", "\"t\""));

    assertThatThrownBy(() -> codec(renamed).fit(schema))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("no durable generator tail");
  }

  /** The fingerprint of the first layout, which the schema tells as text. */
  private static String fingerprint(byte[] schema) {
    ByteSource in = new ByteSource(schema);
    in.octet();
    return LayoutTable.read(in).get(0).fingerprint();
  }
}
