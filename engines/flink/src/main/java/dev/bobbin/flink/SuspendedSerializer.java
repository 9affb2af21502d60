package dev.bobbin.flink;

import static dev.bobbin.flink.Suspended.NONE;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes what is kept of a key.
 *
 * <pre>
 * flags: 1 if there is a time, 2 a deadline, 4 a timer; then these three, then the coroutine
 * </pre>
 */
final class SuspendedSerializer extends TypeSerializer<Suspended> {
  private static final long serialVersionUID = 1L;
  private static final int HAS_TIME = 1;
  private static final int HAS_DEADLINE = 2;
  private static final int HAS_TIMER = 4;

  private final CoroutineSerializer coroutines;

  SuspendedSerializer(CoroutineSettings settings) {
    this(new CoroutineSerializer(settings, null));
  }

  SuspendedSerializer(CoroutineSerializer coroutines) {
    this.coroutines = coroutines;
  }

  CoroutineSerializer coroutines() {
    return coroutines;
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<Suspended> duplicate() {
    return this;
  }

  @Override
  public Suspended createInstance() {
    return null;
  }

  @Override
  public Suspended copy(Suspended from) {
    Suspended copy = new Suspended(coroutines.copy(from.coroutine));
    copy.time = from.time;
    copy.deadline = from.deadline;
    copy.timer = from.timer;
    return copy;
  }

  @Override
  public Suspended copy(Suspended from, Suspended reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(Suspended suspended, DataOutputView target) throws IOException {
    target.writeByte(
        (suspended.time == NONE ? 0 : HAS_TIME)
            | (suspended.deadline == NONE ? 0 : HAS_DEADLINE)
            | (suspended.timer == NONE ? 0 : HAS_TIMER));
    // Times are near to each other, so their distances are short.
    long base = write(suspended.time, 0, target);
    base = write(suspended.deadline, base, target);
    write(suspended.timer, base, target);
    coroutines.serialize(suspended.coroutine, target);
  }

  private static long write(long time, long base, DataOutputView target) throws IOException {
    if (time == NONE) {
      return base;
    }
    long distance = time - base;
    Numbers.write(distance << 1 ^ distance >> Long.SIZE - 1, target);
    return time;
  }

  @Override
  public Suspended deserialize(DataInputView source) throws IOException {
    int flags = source.readByte();
    long time = read((flags & HAS_TIME) != 0, 0, source);
    long base = time == NONE ? 0 : time;
    long deadline = read((flags & HAS_DEADLINE) != 0, base, source);
    base = deadline == NONE ? base : deadline;
    long timer = read((flags & HAS_TIMER) != 0, base, source);
    Suspended suspended = new Suspended(coroutines.deserialize(source));
    suspended.time = time;
    suspended.deadline = deadline;
    suspended.timer = timer;
    return suspended;
  }

  private static long read(boolean there, long base, DataInputView source) throws IOException {
    if (!there) {
      return NONE;
    }
    long distance = Numbers.read(source);
    return base + (distance >>> 1 ^ -(distance & 1));
  }

  @Override
  public Suspended deserialize(Suspended reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SuspendedSerializer serializer
        && coroutines.equals(serializer.coroutines);
  }

  @Override
  public int hashCode() {
    return coroutines.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<Suspended> snapshotConfiguration() {
    return new SuspendedSerializerSnapshot(this);
  }
}
