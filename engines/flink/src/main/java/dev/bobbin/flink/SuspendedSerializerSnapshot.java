package dev.bobbin.flink;

import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** What a savepoint tells of the state of a {@link CoroutineFunction}; not for use by programs. */
public final class SuspendedSerializerSnapshot
    extends CompositeTypeSerializerSnapshot<Suspended, SuspendedSerializer> {
  private static final int VERSION = 1;

  /** Creates a snapshot that is to be read; called by Flink. */
  public SuspendedSerializerSnapshot() {}

  SuspendedSerializerSnapshot(SuspendedSerializer serializer) {
    super(serializer);
  }

  @Override
  protected int getCurrentOuterSnapshotVersion() {
    return VERSION;
  }

  @Override
  protected TypeSerializer<?>[] getNestedSerializers(SuspendedSerializer outer) {
    return new TypeSerializer<?>[] {outer.coroutines()};
  }

  @Override
  protected SuspendedSerializer createOuterSerializerWithNestedSerializers(
      TypeSerializer<?>[] nested) {
    return new SuspendedSerializer((CoroutineSerializer) nested[0]);
  }
}
