package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.durable.SnapshotCodec;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes suspended durable coroutines in their compact form; what their bodies look like is in the
 * serializer's snapshot, once.
 */
public final class CoroutineSerializer extends TypeSerializer<Coroutine<?, ?, ?>> {
  private static final long serialVersionUID = 1L;

  /** The schema of the state that was restored, or null. */
  @SuppressWarnings("serial")
  private final byte[] savedSchema;

  private final CoroutineSettings settings;

  /** Made when it is needed, since class files are read for it; duplicates share it. */
  private transient volatile SnapshotCodec codec;

  CoroutineSerializer(CoroutineSettings settings, byte[] savedSchema) {
    this.settings = settings;
    this.savedSchema = savedSchema;
  }

  CoroutineSettings settings() {
    return settings;
  }

  SnapshotCodec codec() {
    SnapshotCodec present = codec;
    if (present == null) {
      present = settings.codec(loader());
      if (savedSchema != null) {
        present.reading(savedSchema);
      }
      codec = present.limitedTo(settings.hostArray());
      return codec;
    }
    return present;
  }

  private ClassLoader loader() {
    return settings.hosts().isEmpty()
        ? Thread.currentThread().getContextClassLoader()
        : settings.hosts().get(0).getClassLoader();
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<Coroutine<?, ?, ?>> duplicate() {
    return this;
  }

  @Override
  public Coroutine<?, ?, ?> createInstance() {
    return null;
  }

  /** A fork would share the objects that variables refer to. */
  @Override
  public Coroutine<?, ?, ?> copy(Coroutine<?, ?, ?> from) {
    return codec().copy(from);
  }

  @Override
  public Coroutine<?, ?, ?> copy(Coroutine<?, ?, ?> from, Coroutine<?, ?, ?> reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(Coroutine<?, ?, ?> coroutine, DataOutputView target) throws IOException {
    byte[] bytes = codec().toBytes(coroutine);
    Numbers.write(bytes.length, target);
    target.write(bytes);
  }

  @Override
  public Coroutine<?, ?, ?> deserialize(DataInputView source) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(Numbers.read(source))];
    source.readFully(bytes);
    return codec().fromBytes(bytes);
  }

  @Override
  public Coroutine<?, ?, ?> deserialize(Coroutine<?, ?, ?> reuse, DataInputView source)
      throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int length = Math.toIntExact(Numbers.read(source));
    Numbers.write(length, target);
    target.write(source, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoroutineSerializer serializer
        && settings.equals(serializer.settings)
        && Arrays.equals(savedSchema, serializer.savedSchema);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<Coroutine<?, ?, ?>> snapshotConfiguration() {
    return new CoroutineSerializerSnapshot(this);
  }
}
