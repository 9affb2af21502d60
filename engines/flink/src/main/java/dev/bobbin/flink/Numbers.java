package dev.bobbin.flink;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Numbers that take as many bytes as they need: seven bits in each, the lowest first. */
final class Numbers {
  private static final int BITS = 7;
  private static final int MORE = 0x80;

  private Numbers() {}

  static void write(long number, DataOutputView target) throws IOException {
    long rest = number;
    while ((rest & ~(MORE - 1L)) != 0) {
      target.writeByte((int) (rest | MORE));
      rest >>>= BITS;
    }
    target.writeByte((int) rest);
  }

  static long read(DataInputView source) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int octet = source.readUnsignedByte();
      number |= (long) (octet & MORE - 1) << shift;
      if (octet < MORE) {
        return number;
      }
    }
    throw new IOException("a number has too many bytes");
  }
}
