package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * Bytes of a stream, which another thread reads. A read cannot be taken back: if its task is
 * cancelled, what it reads is for the next one.
 */
final class BlockingSource implements Source {
  private static final int SIZE = 1 << 13;

  private final InputStream stream;
  private final byte[] bytes = new byte[SIZE];

  /** The read that is under way, or whose bytes nobody has got yet; null for none. */
  private CompletableFuture<Integer> reading;

  private int taken;

  BlockingSource(InputStream stream) {
    this.stream = stream;
  }

  @Override
  @Generator
  public Async<Integer> read(ByteBuffer buffer) {
    if (reading == null) {
      taken = 0;
      reading = OffloadRequest.start(() -> stream.read(bytes));
    }
    int count;
    try {
      count = Gen.yield(Requests.await(reading));
    } catch (Exception failed) {
      reading = null;
      throw failed;
    }
    return Gen.done(count < 0 ? count : moveTo(buffer, count));
  }

  private int moveTo(ByteBuffer buffer, int count) {
    int moved = Math.min(buffer.remaining(), count - taken);
    buffer.put(bytes, taken, moved);
    taken += moved;
    if (taken == count) {
      reading = null;
    }
    return moved;
  }

  @Override
  public String toString() {
    return stream.toString();
  }
}
