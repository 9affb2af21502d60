package dev.bobbin.weaver.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * An open zip file.
 *
 * <p>{@code java.util.zip} reads less and copies less: it refuses names in other character sets,
 * compares no checksums, and loses permissions, dates that are none and a script before the
 * entries.
 */
final class ZipReader implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final ZipDirectory directory;

  /**
   * Opens a file.
   *
   * @param name its name in messages
   * @throws ZipException if it is no zip file
   */
  ZipReader(Path file, Path name) throws IOException {
    this.file = name;
    this.channel = FileChannel.open(file);
    try {
      this.directory = ZipDirectory.read(channel);
    } catch (ZipException | EOFException noZip) {
      channel.close();
      throw new ZipException(name + " is not a jar: " + noZip.getMessage());
    } catch (IOException | RuntimeException | Error failure) {
      channel.close();
      throw failure;
    }
  }

  FileChannel channel() {
    return channel;
  }

  ZipDirectory directory() {
    return directory;
  }

  /** Returns where in the file an entry starts. */
  long start(ZipHeader header) {
    return directory.base() + header.offset();
  }

  /** Returns where in the file the content of an entry ends. */
  long end(ZipHeader header) throws IOException {
    return contentStart(header, local(header)) + header.packedSize();
  }

  /**
   * Returns what an entry holds.
   *
   * @throws ZipException if it cannot be unpacked, or has another size or checksum than it says
   */
  byte[] read(ZipHeader header) throws IOException {
    ChannelSection packed = content(header);
    try (EntryContent content = new EntryContent(header, packed)) {
      return content.read();
    } catch (EOFException | ZipException broken) {
      throw damaged(header, broken);
    }
  }

  /** Returns the first bytes of an entry, whatever its size and checksum say. */
  byte[] readStart(ZipHeader header, int most) throws IOException {
    try (EntryContent content = new EntryContent(header, content(header))) {
      return content.readStart(most);
    } catch (EOFException | ZipException broken) {
      return new byte[0];
    }
  }

  /** Compares size and checksum of an entry; one that Java cannot unpack is passed over. */
  void verify(ZipHeader header) throws IOException {
    if (!EntryContent.isReadable(header) || header.packedSize() == 0 && header.size() == 0) {
      return;
    }
    ChannelSection packed = content(header);
    try (EntryContent content = new EntryContent(header, packed)) {
      content.verify();
    } catch (EOFException | ZipException broken) {
      throw damaged(header, broken);
    }
  }

  /** Returns the extra fields that stand before the content of an entry. */
  byte[] localExtra(ZipHeader header) throws IOException {
    ByteBuffer local = local(header);
    int length = local.getShort(28) & Bytes.U2;
    long end = contentStart(header, local);
    return Bytes.read(channel, end - length, length).array();
  }

  private ChannelSection content(ZipHeader header) throws IOException {
    long start = contentStart(header, local(header));
    long end = start + header.packedSize();
    if (end > directory.start() || end < start) {
      throw damaged(header, new ZipException("reaches into the directory"));
    }
    return new ChannelSection(channel, start, end);
  }

  private ByteBuffer local(ZipHeader header) throws IOException {
    long start = start(header);
    boolean within = start >= 0 && start <= directory.start() - ZipHeader.LOCAL_SIZE;
    ByteBuffer local = within ? Bytes.read(channel, start, ZipHeader.LOCAL_SIZE) : null;
    if (local == null || local.getInt(0) != ZipHeader.LOCAL_SIGNATURE) {
      throw damaged(header, new ZipException("is not where the directory says"));
    }
    return local;
  }

  private long contentStart(ZipHeader header, ByteBuffer local) {
    int name = local.getShort(26) & Bytes.U2;
    int extra = local.getShort(28) & Bytes.U2;
    return start(header) + ZipHeader.LOCAL_SIZE + name + extra;
  }

  private ZipException damaged(ZipHeader header, IOException how) {
    return new ZipException(file + " is damaged: " + header.path() + " " + how.getMessage());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
