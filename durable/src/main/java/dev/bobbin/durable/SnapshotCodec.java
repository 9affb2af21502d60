package dev.bobbin.durable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Saves many generators in a compact form, which leaves out what is the same for all: the layouts
 * of their bodies. These are the schema, which is kept once, beside the snapshots.
 *
 * <p>A schema only grows: what a codec has written can be read with its schema of any later time.
 * There is no checksum. A codec may be used by one thread at a time.
 */
public final class SnapshotCodec {
  private static final int VERSION = 1;

  private final ClassLoader loader;
  private final AllowList allowed;
  private final List<Class<?>> hosts = new ArrayList<>();
  private LayoutTable layouts = new LayoutTable();

  /** By number of the layout; null where it has not been looked for. */
  private Decoder.Known[] known = {};

  private SnapshotCodec(ClassLoader loader, String... allowed) {
    this.loader = Objects.requireNonNull(loader, "loader");
    this.allowed = new AllowList(allowed, 0);
  }

  /**
   * Returns a codec with an empty schema.
   *
   * @param loader what classes are loaded by
   * @param allowed which classes snapshots may name, as for {@link Snapshots#read}
   */
  public static SnapshotCodec of(ClassLoader loader, String... allowed) {
    return new SnapshotCodec(loader, allowed);
  }

  /**
   * Looks in these classes first for generators, by their id: there they have moved to.
   *
   * @return this codec
   */
  public SnapshotCodec with(Class<?>... movedTo) {
    hosts.addAll(Arrays.asList(movedTo));
    return this;
  }

  /**
   * Reads what another codec has written from now on, also one of another version of the program;
   * only before anything was written or read.
   *
   * @return this codec
   * @throws IncompatibleStateException if it is no schema
   * @throws IllegalStateException if this codec has a schema already
   */
  public SnapshotCodec reading(byte[] schema) {
    if (layouts.size() > 0) {
      throw new IllegalStateException("this codec has a schema already");
    }
    ByteSource in = new ByteSource(schema);
    if (in.octet() != VERSION) {
      throw IncompatibleStateException.damaged("this is no schema of version " + VERSION);
    }
    layouts = LayoutTable.read(in);
    if (in.remaining() > 0) {
      throw IncompatibleStateException.damaged("something follows");
    }
    return this;
  }

  /** Returns the schema of all that this codec has read and written so far. */
  public byte[] schema() {
    ByteSink out = new ByteSink().put(VERSION);
    layouts.writeWhole(out);
    return out.toByteArray();
  }

  /**
   * Returns a snapshot.
   *
   * @param generators a generator, or an object that refers to some
   * @throws NotDurableException if a generator runs, or if something cannot be saved
   */
  public byte[] toBytes(Object generators) {
    ByteSink out = new ByteSink();
    new Encoder(layouts).encode(generators, out);
    return out.toByteArray();
  }

  /**
   * Restores what {@link #toBytes} has returned, of this codec or of one with the same schema.
   *
   * @param <T> what was saved
   * @throws IncompatibleStateException if it cannot be restored, for whatever reason
   */
  @SuppressWarnings("unchecked")
  public <T> T fromBytes(byte[] snapshot) {
    AllowList list = allowed.reading(snapshot.length);
    ByteSource in = new ByteSource(snapshot);
    return (T) new Decoder(in, number -> known(number, list), loader, list).decode();
  }

  private Decoder.Known known(int number, AllowList list) {
    if (number >= layouts.size()) {
      throw IncompatibleStateException.damaged("there is no layout " + number);
    }
    if (number >= known.length) {
      known = Arrays.copyOf(known, layouts.size());
    }
    if (known[number] == null) {
      known[number] = new FrameLookup(loader, list, hosts).find(layouts.get(number));
    }
    return known[number];
  }
}
