package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** Numbers from a computation with twenty-four cases. */
public final class LargeStep implements Ints {
  private final int limit;
  private int x;
  private int y;

  /** Creates the iterator. */
  public LargeStep(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return x < limit;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    switch (x % 24) {
      case 0 -> y = (x * 31 + 3) ^ (y >>> 1) ^ (x << 2) + y * 11 - (x >> 1);
      case 1 -> y = (x * 33 + 10) ^ (y >>> 2) ^ (x << 3) + y * 12 - (x >> 2);
      case 2 -> y = (x * 35 + 17) ^ (y >>> 3) ^ (x << 4) + y * 13 - (x >> 3);
      case 3 -> y = (x * 37 + 24) ^ (y >>> 4) ^ (x << 5) + y * 14 - (x >> 1);
      case 4 -> y = (x * 39 + 31) ^ (y >>> 5) ^ (x << 6) + y * 15 - (x >> 2);
      case 5 -> y = (x * 41 + 38) ^ (y >>> 6) ^ (x << 2) + y * 16 - (x >> 3);
      case 6 -> y = (x * 43 + 45) ^ (y >>> 7) ^ (x << 3) + y * 17 - (x >> 1);
      case 7 -> y = (x * 45 + 52) ^ (y >>> 1) ^ (x << 4) + y * 18 - (x >> 2);
      case 8 -> y = (x * 47 + 59) ^ (y >>> 2) ^ (x << 5) + y * 19 - (x >> 3);
      case 9 -> y = (x * 49 + 66) ^ (y >>> 3) ^ (x << 6) + y * 20 - (x >> 1);
      case 10 -> y = (x * 51 + 73) ^ (y >>> 4) ^ (x << 2) + y * 21 - (x >> 2);
      case 11 -> y = (x * 53 + 80) ^ (y >>> 5) ^ (x << 3) + y * 22 - (x >> 3);
      case 12 -> y = (x * 55 + 87) ^ (y >>> 6) ^ (x << 4) + y * 23 - (x >> 1);
      case 13 -> y = (x * 57 + 94) ^ (y >>> 7) ^ (x << 5) + y * 24 - (x >> 2);
      case 14 -> y = (x * 59 + 101) ^ (y >>> 1) ^ (x << 6) + y * 25 - (x >> 3);
      case 15 -> y = (x * 61 + 108) ^ (y >>> 2) ^ (x << 2) + y * 26 - (x >> 1);
      case 16 -> y = (x * 63 + 115) ^ (y >>> 3) ^ (x << 3) + y * 27 - (x >> 2);
      case 17 -> y = (x * 65 + 122) ^ (y >>> 4) ^ (x << 4) + y * 28 - (x >> 3);
      case 18 -> y = (x * 67 + 129) ^ (y >>> 5) ^ (x << 5) + y * 29 - (x >> 1);
      case 19 -> y = (x * 69 + 136) ^ (y >>> 6) ^ (x << 6) + y * 30 - (x >> 2);
      case 20 -> y = (x * 71 + 143) ^ (y >>> 7) ^ (x << 2) + y * 31 - (x >> 3);
      case 21 -> y = (x * 73 + 150) ^ (y >>> 1) ^ (x << 3) + y * 32 - (x >> 1);
      case 22 -> y = (x * 75 + 157) ^ (y >>> 2) ^ (x << 4) + y * 33 - (x >> 2);
      case 23 -> y = (x * 77 + 164) ^ (y >>> 3) ^ (x << 5) + y * 34 - (x >> 3);
      default -> throw new AssertionError(x);
    }
    x++;
    return y;
  }
}
