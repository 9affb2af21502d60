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
 * There is no checksum. A codec may be used by one thread at a time, unless it is {@linkplain
 * #limitedTo limited}.
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
    layouts = table(schema);
    return this;
  }

  private static LayoutTable table(byte[] schema) {
    ByteSource in = new ByteSource(schema);
    if (in.octet() != VERSION) {
      throw IncompatibleStateException.damaged("this is no schema of version " + VERSION);
    }
    LayoutTable table = LayoutTable.read(in);
    if (in.remaining() > 0) {
      throw IncompatibleStateException.damaged("something follows");
    }
    return table;
  }

  /**
   * Fixes the schema: what it has so far, and all durable generators of these classes. So codecs of
   * several processes, which never see each other's schema, have the same one. Other generators are
   * refused when they are written.
   *
   * @param classes whose class files are read, so they were woven when they were built; the order
   *     matters; what they have is looked for there, as by {@link #with}
   * @return this codec, which several threads may use at once from now on
   * @throws IllegalArgumentException if one of them has no durable generators
   */
  public SnapshotCodec limitedTo(Class<?>... classes) {
    with(classes);
    for (Class<?> host : classes) {
      HostFrames.of(host).forEach(type -> layouts.addWhole(type.layout()));
    }
    layouts.fix();
    known = new Decoder.Known[layouts.size()];
    return this;
  }

  /**
   * Compares a schema with this program, before anything is read with it. Where a body has changed,
   * its states must have a way to go on, by a migration or by {@code accepts}; generators that are
   * gone are no obstacle before their states are met, unless all are gone.
   *
   * @return {@link SchemaFit#AS_IS} only if it begins as the one of this codec does, and nothing
   *     has changed
   * @throws IncompatibleStateException if states of a generator cannot be read, with the text that
   *     reading one would have
   */
  public SchemaFit fit(byte[] schema) {
    LayoutTable saved = table(schema);
    FrameLookup lookup = new FrameLookup(loader, allowed.reading(schema.length), hosts);
    boolean same = saved.size() <= layouts.size();
    int gone = 0;
    for (int i = 0; i < saved.size(); i++) {
      FrameType type = lookup.findOrNull(saved.get(i));
      if (type == null) {
        gone++;
      } else {
        SchemaCheck.requireReadable(saved.get(i), type);
      }
      same &= type != null && SchemaCheck.isSame(saved.get(i), type.layout());
      same = same && SchemaCheck.isSame(saved.get(i), layouts.get(i));
    }
    if (gone > 0 && gone == saved.size()) {
      lookup.find(saved.get(0));
    }
    return same ? SchemaFit.AS_IS : SchemaFit.CONVERTED;
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

  /**
   * Returns a copy that has no object in common with the original, as what was saved and restored
   * has not; unlike {@link Snapshots#fork}, which shares objects of the program's own classes. It
   * takes much less time than to save and restore where there are only plain values and
   * collections.
   *
   * @param generators a generator, or an object that refers to some
   * @param <G> its type
   * @throws NotDurableException if a generator runs, or if something cannot be saved
   * @throws IncompatibleStateException if a class is not allowed
   */
  @SuppressWarnings("unchecked")
  public <G> G copy(G generators) {
    Object copy = Forks.independent(generators);
    return copy == null ? fromBytes(toBytes(generators)) : (G) copy;
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
