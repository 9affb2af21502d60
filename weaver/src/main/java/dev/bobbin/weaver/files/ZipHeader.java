package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * What the directory of a zip file says of one entry (APPNOTE 4.3.12); the bytes that are not
 * understood stay as they are.
 *
 * @param fixed the part before the name
 * @param name the name, in whatever character set
 * @param extra the extra fields
 * @param comment the comment
 */
@SuppressWarnings("ArrayRecordComponent")
record ZipHeader(byte[] fixed, byte[] name, byte[] extra, byte[] comment) {
  static final int SIZE = 46;
  static final int LOCAL_SIZE = 30;
  static final int LOCAL_SIGNATURE = 0x04034B50;

  private static final int SIGNATURE = 0x02014B50;
  private static final int UTF_8_NAME = 1 << 11;
  private static final int NEEDED_FOR_64 = 45;

  /** Reads the next header of a directory. */
  static ZipHeader read(ByteBuffer directory) throws ZipException {
    byte[] fixed = new byte[SIZE];
    directory.get(fixed);
    ByteBuffer header = Bytes.wrap(fixed);
    byte[] name = new byte[header.getShort(28) & Bytes.U2];
    byte[] extra = new byte[header.getShort(30) & Bytes.U2];
    byte[] comment = new byte[header.getShort(32) & Bytes.U2];
    int length = name.length + extra.length + comment.length;
    if (header.getInt(0) != SIGNATURE || length > directory.remaining()) {
      throw new ZipException("its directory is damaged");
    }
    directory.get(name).get(extra).get(comment);
    return new ZipHeader(fixed, name, extra, comment);
  }

  /** Returns the name as text; what is no UTF-8 is shown as question marks. */
  String path() {
    return new String(name, UTF_8);
  }

  int flags() {
    return u2(8);
  }

  int method() {
    return u2(10);
  }

  long checksum() {
    return u4(16);
  }

  long packedSize() {
    return sizes().packedSize();
  }

  long size() {
    return sizes().size();
  }

  long offset() {
    return sizes().offset();
  }

  private Zip64Extra sizes() {
    return Zip64Extra.read(extra, u4(20), u4(24), u4(42));
  }

  int u2(int at) {
    return Bytes.wrap(fixed).getShort(at) & Bytes.U2;
  }

  long u4(int at) {
    return Bytes.wrap(fixed).getInt(at) & Bytes.U4;
  }

  /** Returns this header for an entry that stands elsewhere. */
  ZipHeader at(long offset) {
    return offset == offset() ? this : with(flags(), checksum(), packedSize(), size(), offset);
  }

  /** Returns this header for other content. */
  ZipHeader holding(PackedBytes content, long offset) {
    int flags = flags() & ~PackedBytes.SIZES_BEHIND;
    return with(flags, content.checksum(), content.bytes().length, content.size(), offset);
  }

  private ZipHeader with(int flags, long checksum, long packedSize, long size, long offset) {
    Zip64Extra sizes = new Zip64Extra(packedSize, size, offset);
    byte[] newExtra = sizes.putInto(extra);
    ByteBuffer header = Bytes.wrap(fixed.clone());
    if (sizes.isNeeded()) {
      header.putShort(6, (short) Math.max(NEEDED_FOR_64, u2(6)));
    }
    header.putShort(8, (short) flags);
    header.putInt(16, (int) checksum);
    header.putInt(20, (int) Math.min(packedSize, Bytes.U4));
    header.putInt(24, (int) Math.min(size, Bytes.U4));
    header.putShort(30, (short) newExtra.length);
    header.putInt(42, (int) Math.min(offset, Bytes.U4));
    return new ZipHeader(header.array(), name, newExtra, comment);
  }

  /**
   * Returns the header of a new entry in the folder of this one, with its time, its permissions and
   * its compression.
   *
   * @param simpleName the file's name
   */
  ZipHeader sibling(String simpleName) {
    byte[] file = simpleName.getBytes(UTF_8);
    int folder = name.length;
    while (folder > 0 && name[folder - 1] != '/') {
      folder--;
    }
    byte[] newName =
        ByteBuffer.allocate(folder + file.length).put(name, 0, folder).put(file).array();
    ByteBuffer header = Bytes.wrap(fixed.clone());
    if (isAscii(name) && !isAscii(file)) {
      header.putShort(8, (short) (flags() | UTF_8_NAME));
    }
    header.putShort(28, (short) newName.length);
    header.putShort(30, (short) 0);
    header.putShort(32, (short) 0);
    // Sizes and place are unknown yet, and may have stood in the extra field.
    header.putInt(20, 0).putInt(24, 0).putInt(42, 0);
    return new ZipHeader(header.array(), newName, new byte[0], new byte[0]);
  }

  private static boolean isAscii(byte[] name) {
    for (byte b : name) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the header as it stands before the content (APPNOTE 4.3.7).
   *
   * @param localExtra the extra fields there, which are others than in the directory
   */
  ByteBuffer local(byte[] localExtra) {
    ByteBuffer local = Bytes.allocate(LOCAL_SIZE + name.length + localExtra.length);
    local.putInt(LOCAL_SIGNATURE);
    // From the version that is needed to the sizes both headers are alike.
    local.put(fixed, 6, 22);
    local.putShort((short) name.length).putShort((short) localExtra.length);
    return local.put(name).put(localExtra).flip();
  }

  /** Returns the header as it stands in the directory. */
  ByteBuffer central() {
    int size = SIZE + name.length + extra.length + comment.length;
    return Bytes.allocate(size).put(fixed).put(name).put(extra).put(comment).flip();
  }
}
