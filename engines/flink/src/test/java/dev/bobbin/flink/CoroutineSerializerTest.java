package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.durable.NotDurableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CoroutineSerializerTest {
  private static final ClassLoader LOADER = CoroutineSerializerTest.class.getClassLoader();

  private final TypeSerializer<Coroutine<?, ?, ?>> serializer =
      CoroutineTypeInfo.declaredIn(Bodies.class).createSerializer(new SerializerConfigImpl());

  private static Coroutine<Object, String, Void> started() {
    Coroutine<Object, String, Void> counting = Bodies.counting("k");
    counting.send("one");
    return counting;
  }

  private static DataInputDeserializer bytes(
      TypeSerializer<Coroutine<?, ?, ?>> serializer, Coroutine<?, ?, ?> coroutine)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(coroutine, out);
    return new DataInputDeserializer(out.getCopyOfBuffer());
  }

  private static Object next(Coroutine<?, ?, ?> coroutine, Object sent) {
    @SuppressWarnings("unchecked")
    Coroutine<Object, Object, Object> any = (Coroutine<Object, Object, Object>) coroutine;
    any.next();
    return any.send(sent);
  }

  private static byte[] written(TypeSerializerSnapshot<?> snapshot) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return out.getCopyOfBuffer();
  }

  @Test
  void another_serializer_reads_what_one_has_written() throws Exception {
    TypeSerializer<Coroutine<?, ?, ?>> other =
        CoroutineTypeInfo.declaredIn(Bodies.class).createSerializer(new SerializerConfigImpl());

    Coroutine<?, ?, ?> restored = other.deserialize(bytes(serializer, started()));

    assertThat(next(restored, "two")).isEqualTo("k2two");
  }

  @Test
  void a_copy_goes_its_own_way() {
    Coroutine<Object, String, Void> original = started();

    Coroutine<?, ?, ?> copy = serializer.copy(original);

    assertThat(next(copy, "a")).isEqualTo("k2a");
    assertThat(next(copy, "b")).isEqualTo("k3b");
    assertThat(next(original, "c")).isEqualTo("k2c");
  }

  @Test
  void bytes_can_be_copied_without_a_coroutine() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);

    serializer.copy(bytes(serializer, started()), out);

    Coroutine<?, ?, ?> restored =
        serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    assertThat(next(restored, "two")).isEqualTo("k2two");
  }

  @Test
  void a_snapshot_that_was_read_makes_a_serializer_for_the_same_bytes() throws Exception {
    byte[] snapshot = written(serializer.snapshotConfiguration());

    TypeSerializerSnapshot<Coroutine<?, ?, ?>> read =
        TypeSerializerSnapshot.readVersionedSnapshot(new DataInputDeserializer(snapshot), LOADER);

    Coroutine<?, ?, ?> restored =
        read.restoreSerializer().deserialize(bytes(serializer, started()));
    assertThat(next(restored, "two")).isEqualTo("k2two");
    assertThat(
            serializer.snapshotConfiguration().resolveSchemaCompatibility(read).isCompatibleAsIs())
        .isTrue();
  }

  @Test
  void a_snapshot_has_layouts_and_no_lambda() throws Exception {
    String text =
        new String(written(serializer.snapshotConfiguration()), StandardCharsets.ISO_8859_1);

    assertThat(text)
        .contains(Bodies.class.getName() + ".counting(Ljava/lang/String;)")
        .doesNotContain("SerializedLambda")
        .doesNotContain(CoroutineFactory.class.getName());
  }

  @Test
  void kryo_which_flink_would_take_otherwise_is_refused() {
    TypeSerializer<Coroutine<?, ?, ?>> kryo =
        TypeInformation.of(CoroutineTypeInfo.declaredIn(Bodies.class).getTypeClass())
            .createSerializer(new SerializerConfigImpl());

    assertThatThrownBy(() -> bytes(kryo, started()))
        .hasStackTraceContaining(NotDurableException.class.getName())
        .hasStackTraceContaining("dev.bobbin.flink.CoroutineTypeInfo");
  }

  @Test
  void types_are_equal_if_they_have_the_same_classes() {
    assertThat(CoroutineTypeInfo.declaredIn(Bodies.class))
        .isEqualTo(CoroutineTypeInfo.declaredIn(Bodies.class))
        .isNotEqualTo(CoroutineTypeInfo.declaredIn(Sessions.class))
        .isNotEqualTo(CoroutineTypeInfo.declaredIn(Bodies.class).allowing("com.example.*"));
    assertThat(CoroutineTypeInfo.declaredIn(Sessions.class))
        .hasToString("CoroutineTypeInfo[class dev.bobbin.flink.Sessions]");
  }
}
