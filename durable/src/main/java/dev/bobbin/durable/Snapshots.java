package dev.bobbin.durable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Saves, restores and forks suspended generators that are {@link Durable}.
 *
 * <p>What is saved may be a generator, or any object that refers to some: a list, a map, an object
 * of the program's that is {@code Serializable}. Among all that one call writes, what was one
 * object is one again when it has been read.
 */
public final class Snapshots {
  private static final byte[] MAGIC = {'B', 'o', 'b'};
  private static final int VERSION = 2;
  private static final int HEAD = MAGIC.length + 1;
  private static final int CHECKSUM = Integer.BYTES;

  private Snapshots() {}

  /**
   * Writes a snapshot.
   *
   * @param generators a generator, or an object that refers to some
   * @throws NotDurableException if a generator runs, or if something cannot be saved
   * @throws IOException if the stream fails
   */
  public static void write(Object generators, OutputStream target) throws IOException {
    target.write(toBytes(generators));
  }

  /**
   * Returns a snapshot.
   *
   * @param generators a generator, or an object that refers to some
   * @throws NotDurableException if a generator runs, or if something cannot be saved
   */
  public static byte[] toBytes(Object generators) {
    LayoutTable layouts = new LayoutTable();
    ByteSink body = new ByteSink();
    Encoder encoder = new Encoder(layouts);
    encoder.encode(generators, body);
    ByteSink content = new ByteSink();
    layouts.writeUsed(content);
    content.put(body);
    return framed(content.toByteArray(), encoder.version());
  }

  private static byte[] framed(byte[] content, int version) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return new ByteSink()
        .put(MAGIC)
        .put(version)
        .number(content.length)
        .put(content)
        .fixed(checksum.getValue(), CHECKSUM)
        .toByteArray();
  }

  /**
   * Reads one snapshot, and nothing behind it. It takes as much memory as the bytes tell, up to 2
   * GB, as far as the stream has them; {@code "maxbytes=.."} among the patterns limits that.
   *
   * @param loader what classes are loaded by
   * @param allowed which classes it may name, apart from plain values of the platform, and which
   *     classes' generators: patterns as {@link java.io.ObjectInputFilter.Config#createFilter}
   *     takes them
   * @param <T> what was saved
   * @throws IncompatibleStateException if it cannot be restored, for whatever reason
   * @throws IOException if the stream fails
   */
  public static <T> T read(InputStream source, ClassLoader loader, String... allowed)
      throws IOException {
    byte[] start = source.readNBytes(HEAD);
    ByteSink head = new ByteSink();
    int octet;
    do {
      octet = source.read();
      head.put(octet);
    } while (octet >= 0x80 && head.size() <= Integer.BYTES);
    requireMagic(start);
    long length = octet < 0 ? -1 : new ByteSource(head.toByteArray()).number();
    if (length < 0 || length > Integer.MAX_VALUE - CHECKSUM) {
      throw IncompatibleStateException.damaged("the length is wrong");
    }
    // It refuses what is too long before it is read.
    new AllowList(allowed, (int) length);
    return decode(source.readNBytes((int) length + CHECKSUM), (int) length, loader, allowed);
  }

  /**
   * Reads a snapshot.
   *
   * @param loader what classes are loaded by
   * @param allowed which classes it may name, as for {@link #read}
   * @param <T> what was saved
   * @throws IncompatibleStateException if it cannot be restored, for whatever reason
   */
  public static <T> T fromBytes(byte[] snapshot, ClassLoader loader, String... allowed) {
    ByteSource in = new ByteSource(snapshot);
    requireMagic(in.remaining() < HEAD ? new byte[0] : in.part(HEAD).rest());
    int length = in.count();
    return decode(in.rest(), length, loader, allowed);
  }

  private static void requireMagic(byte[] start) {
    if (start.length != HEAD || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IncompatibleStateException("no snapshot: it does not begin as one");
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > VERSION) {
      throw new IncompatibleStateException(
          "a snapshot of version " + version + ", and this program reads up to version " + VERSION);
    }
  }

  private static <T> T decode(
      byte[] contentAndChecksum, int length, ClassLoader loader, String... allowed) {
    if (contentAndChecksum.length != length + CHECKSUM) {
      throw IncompatibleStateException.damaged("they have another length than they tell");
    }
    CRC32 checksum = new CRC32();
    checksum.update(contentAndChecksum, 0, length);
    ByteSource in = new ByteSource(contentAndChecksum);
    ByteSource content = in.part(length);
    if (in.fixed(CHECKSUM) != checksum.getValue()) {
      throw IncompatibleStateException.damaged("the checksum is another one");
    }
    return decode(content, Objects.requireNonNull(loader, "loader"), allowed);
  }

  @SuppressWarnings("unchecked")
  private static <T> T decode(ByteSource content, ClassLoader loader, String... allowed) {
    AllowList list = new AllowList(allowed, content.remaining());
    FrameLookup lookup = new FrameLookup(loader, list, List.of());
    LayoutTable saved = LayoutTable.read(content);
    Decoder.Known[] known = new Decoder.Known[saved.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = lookup.find(saved.get(i));
    }
    return (T) new Decoder(content, number -> at(known, number), loader, list).decode();
  }

  private static Decoder.Known at(Decoder.Known[] known, int number) {
    if (number >= known.length) {
      throw IncompatibleStateException.damaged("there is no layout " + number);
    }
    return known[number];
  }

  /**
   * Returns an independent copy of a suspended generator, which goes on from the same place.
   *
   * <p>Copied are: the generators that it refers to, its delegates too; loops over collections and
   * arrays; arrays, collections of {@code java.util} and {@code StringBuilder}, with what is in
   * them; and what is {@link Forkable}. All other objects are shared, {@code this} of the
   * generator's method too. What was one object for the generator is one for the copy.
   *
   * @param generator a generator, a collection of them, an array
   * @param <G> its type
   * @throws NotDurableException if a generator runs, or refers to what can be neither copied nor
   *     shared: an iterator of unknown kind, a stream, an open resource, a view of a collection
   */
  @SuppressWarnings("unchecked")
  public static <G> G fork(G generator) {
    return (G) new Forks().fork(generator);
  }
}
