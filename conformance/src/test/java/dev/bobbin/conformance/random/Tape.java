package dev.bobbin.conformance.random;

import dev.bobbin.Gen;
import dev.bobbin.conformance.reference.Log;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * What random programs call: it logs what happens in which order, turns whatever was sent into what
 * is needed, and lets loops end. Public for classes of other loaders.
 */
public final class Tape {
  private static final int LONGEST = 40;

  private final Log log;
  private Gen<?> driven;

  /** How many more rounds loops may make, all together. */
  private int fuel = 40;

  Tape(Log log) {
    this.log = log;
  }

  /** Notes the generator that the driver drives. */
  void drives(Gen<?> generator) {
    driven = generator;
  }

  public Object log(Object value) {
    return log.see(value);
  }

  public void ignore(Object value) {}

  public boolean fuel() {
    return fuel-- > 0;
  }

  public boolean yes() {
    return true;
  }

  public int toInt(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    if (value instanceof Character character) {
      return character;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof String text ? text.length() : value == null ? 0 : 4;
  }

  public boolean toBoolean(Object value) {
    return (toInt(value) & 1) != 0;
  }

  public byte toByte(Object value) {
    return (byte) toInt(value);
  }

  public short toShort(Object value) {
    return (short) toInt(value);
  }

  public char toChar(Object value) {
    return (char) ('a' + (toInt(value) & 15));
  }

  public long toLong(Object value) {
    return toInt(value) * 5_000_000_001L;
  }

  public float toFloat(Object value) {
    return toInt(value) / 4f;
  }

  public double toDouble(Object value) {
    return toInt(value) / 8.0;
  }

  public String toText(Object value) {
    return value instanceof String text ? text : "n" + toInt(value);
  }

  public static Integer boxed(Object value) {
    return value instanceof Integer number ? number : null;
  }

  public int mayFail(int value) {
    log.add("may fail " + value);
    if ((value & 3) == 3) {
      throw new Boom(value);
    }
    if ((value & 7) == 6) {
      throw new IllegalStateException("failed " + value);
    }
    return value;
  }

  public int two(int a, long b) {
    log.add("two " + a + " " + b);
    return a - (int) b;
  }

  public long many(int a, long b, float c, double d, boolean e, char f, String g, Object h) {
    log.add("many " + a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + cut(g));
    log.add(h);
    return a + b;
  }

  public static long narrow(byte a, short b, int[] c, Long d) {
    return a + b + c.length + d;
  }

  public Object call(Supplier<?> function) {
    log.add("calls");
    return function.get();
  }

  public Object next(Gen<?> generator) {
    return generator.hasNext() ? generator.next() : "ended";
  }

  /** Drives the generator that is running. */
  public Object reenter() {
    return driven == null ? null : driven.next();
  }

  public Resource open(int number) {
    return number < 0 ? null : new Resource(number, log);
  }

  /** Returns a text of bounded length, however often a loop makes it longer. */
  public static String cut(String text) {
    return text == null || text.length() < LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Returns the value, or a text of it if it may contain others. */
  public static Object flat(Object value) {
    return value instanceof Object[] array ? "array " + array.length : value;
  }

  /** Returns the value, or a text of it if its own is not the same in all runs. */
  public static Object shown(Object value) {
    return Cell.text(value).equals("other") ? "other" : value;
  }

  public static Items list(Object... elements) {
    return new Items(Arrays.asList(elements));
  }

  public static Gen<Object> twoValues() {
    return new TwoValues();
  }

  /** An iterator that is no generator. */
  public static Iterator<Object> counting(int to) {
    return Arrays.<Object>asList("c", to, to + 1).iterator();
  }

  /** Throws any exception as if it were unchecked. */
  public static RuntimeException sneak(Throwable exception) {
    throw Tape.<RuntimeException>unchecked(exception);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
