package dev.bobbin.weaver.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes jars that unpack to much. */
final class ZipBombs {

  private ZipBombs() {}

  /** Adds an entry of so many megabytes of zeros. */
  static void add(Path jar, String name, int megabytes) throws IOException {
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of());
        OutputStream out = Files.newOutputStream(zip.getPath(name))) {
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
    }
  }

  /** Has the directory of a jar say another size where it says the given one. */
  static void understate(Path jar, int size, int instead) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jar)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 28 < bytes.limit(); at++) {
      // The signature of an entry in the directory; its size stands 24 bytes behind.
      if (bytes.getInt(at) == 0x02014B50 && bytes.getInt(at + 24) == size) {
        bytes.putInt(at + 24, instead);
      }
    }
    Files.write(jar, bytes.array());
  }
}
