package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.durable.SchemaFit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a savepoint tells of coroutines: the layouts of their bodies, and the names of the classes
 * that have them. No lambda is in it, and no class of the program.
 */
public final class CoroutineSerializerSnapshot
    implements TypeSerializerSnapshot<Coroutine<?, ?, ?>> {
  private static final int VERSION = 1;

  private byte[] schema;
  private CoroutineSerializer serializer;

  /** Creates a snapshot that is to be read; called by Flink. */
  public CoroutineSerializerSnapshot() {}

  CoroutineSerializerSnapshot(CoroutineSerializer serializer) {
    this.serializer = serializer;
    this.schema = serializer.codec().schema();
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeInt(schema.length);
    out.write(schema);
    write(serializer.settings().hosts().stream().map(Class::getName).toList(), out);
    write(serializer.settings().patterns(), out);
  }

  private static void write(List<String> texts, DataOutputView out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "written by bobbin-flink in version " + version + " of its form; this is " + VERSION);
    }
    schema = new byte[in.readInt()];
    in.readFully(schema);
    List<Class<?>> hosts = new ArrayList<>();
    for (String name : read(in)) {
      add(name, loader, hosts);
    }
    serializer = new CoroutineSerializer(new CoroutineSettings(hosts, read(in)), schema);
  }

  private static List<String> read(DataInputView in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  /** A class that is gone matters only if it has coroutines that were saved. */
  private static void add(String name, ClassLoader loader, List<Class<?>> hosts) {
    try {
      hosts.add(Class.forName(name, false, loader));
    } catch (ClassNotFoundException gone) {
      // The schema tells the coroutines; reading one of this class says what is missing.
    }
  }

  /**
   * Returns what reads the state.
   *
   * @throws dev.bobbin.durable.IncompatibleStateException if nothing says how changed coroutines go
   *     on; this is before any state is read
   */
  @Override
  public TypeSerializer<Coroutine<?, ?, ?>> restoreSerializer() {
    serializer.codec().fit(schema);
    return serializer;
  }

  @Override
  public TypeSerializerSchemaCompatibility<Coroutine<?, ?, ?>> resolveSchemaCompatibility(
      TypeSerializerSnapshot<Coroutine<?, ?, ?>> saved) {
    if (!(saved instanceof CoroutineSerializerSnapshot old)) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    return serializer.codec().fit(old.schema) == SchemaFit.AS_IS
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
  }
}
