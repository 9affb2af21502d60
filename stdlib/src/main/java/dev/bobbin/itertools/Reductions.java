package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** One value of all elements. */
final class Reductions {

  private Reductions() {}

  static boolean any(Iterable<Boolean> values) {
    for (Boolean value : values) {
      if (Boolean.TRUE.equals(value)) {
        return true;
      }
    }
    return false;
  }

  static boolean all(Iterable<Boolean> values) {
    for (Boolean value : values) {
      if (!Boolean.TRUE.equals(value)) {
        return false;
      }
    }
    return true;
  }

  static long sum(Iterable<? extends Number> numbers, long start) {
    long sum = start;
    for (Number number : numbers) {
      sum = Math.addExact(sum, integer(number));
    }
    return sum;
  }

  /** Returns the value of a number without a fraction. */
  static long integer(Number number) {
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte) {
      return number.longValue();
    }
    String kind = number == null ? "null" : number.getClass().getSimpleName() + " " + number;
    throw new IllegalArgumentException(
        "only integers are added without a function, and this is "
            + kind
            + "; write sum(numbers, 0.0), or reduce or accumulate with a function");
  }

  /** Neumaier's sum, as CPython has it since 3.12: the rounding errors are summed up beside it. */
  static double sum(Iterable<? extends Number> numbers, double start) {
    double sum = start;
    double lost = 0;
    for (Number number : numbers) {
      double x = number.doubleValue();
      double next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
      sum = next;
    }
    return lost != 0 && Double.isFinite(lost) ? sum + lost : sum;
  }

  static <T> T reduce(BinaryOperator<T> function, Iterable<? extends T> iterable) {
    Iterator<? extends T> elements = iterable.iterator();
    if (!elements.hasNext()) {
      throw new IllegalArgumentException("reduce() of empty iterable with no initial value");
    }
    T result = elements.next();
    while (elements.hasNext()) {
      result = function.apply(result, elements.next());
    }
    return result;
  }

  static <T, R> R reduce(
      BiFunction<? super R, ? super T, ? extends R> function,
      Iterable<? extends T> iterable,
      R initial) {
    R result = initial;
    for (T element : iterable) {
      result = function.apply(result, element);
    }
    return result;
  }

  static String join(String separator, Iterable<? extends CharSequence> parts) {
    StringJoiner joined = new StringJoiner(separator);
    int index = 0;
    for (CharSequence part : parts) {
      if (part == null) {
        throw new NullPointerException("sequence item " + index + ": expected a text, null found");
      }
      joined.add(part);
      index++;
    }
    return joined.toString();
  }
}
