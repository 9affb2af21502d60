package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** The numbers up to a limit, then what nineteen more fields hold. */
public final class ManyFields implements Ints {
  private final int limit;
  private int next;
  private final int a;
  private final int b;
  private final int c;
  private final int d;
  private final int e;
  private final int f;
  private final int g;
  private final int h;
  private final int i;
  private final int j;
  private final int k;
  private final int l;
  private final int m;
  private final int n;
  private final int o;
  private final int p;
  private final int q;
  private final int r;
  private final int s;

  /** Creates the iterator. */
  public ManyFields(int limit) {
    this.limit = limit;
    a = limit * 3;
    b = limit * 5;
    c = limit * 7;
    d = limit * 9;
    e = limit * 11;
    f = limit * 13;
    g = limit * 15;
    h = limit * 17;
    i = limit * 19;
    j = limit * 21;
    k = limit * 23;
    l = limit * 25;
    m = limit * 27;
    n = limit * 29;
    o = limit * 31;
    p = limit * 33;
    q = limit * 35;
    r = limit * 37;
    s = limit * 39;
  }

  @Override
  public boolean hasNext() {
    return next <= limit;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int current = next++;
    return current < limit
        ? current
        : a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p ^ q ^ r ^ s;
  }
}
