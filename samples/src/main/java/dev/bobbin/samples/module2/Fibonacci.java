package dev.bobbin.samples.module2;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.samples.timing.Cost;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The Fibonacci numbers in four ways, and what each of them costs. */
public final class Fibonacci {
  private static final int LAST_THAT_FITS = 92;
  private static final int ROUNDS = 7;
  private static final int RUNS = 1_000;

  private int additions;

  Fibonacci() {}

  private long add(long left, long right) {
    additions++;
    return left + right;
  }

  // snippet: ways
  Iterator<Long> iteratorClass() {
    return new FibonacciIterator(this::add);
  }

  @Generator
  Gen<Long> generator() {
    long current = 0;
    long next = 1;
    while (true) {
      Gen.yield(current);
      long sum = add(current, next);
      current = next;
      next = sum;
    }
  }

  Iterator<Long> stepFunction() {
    long[] pair = {0, 1};
    return LongStream.generate(() -> step(pair)).iterator();
  }

  private long step(long[] pair) {
    long result = pair[0];
    pair[0] = pair[1];
    pair[1] = add(result, pair[0]);
    return result;
  }

  Iterator<Long> table() {
    List<Long> numbers = new ArrayList<>(List.of(0L, 1L));
    while (numbers.size() <= LAST_THAT_FITS) {
      int end = numbers.size();
      numbers.add(add(numbers.get(end - 2), numbers.get(end - 1)));
    }
    return numbers.iterator();
  }

  // end

  /** Takes a few numbers, and the greatest that fits, in each way. */
  public static void run() {
    Fibonacci few = new Fibonacci();
    for (int count : new int[] {10, LAST_THAT_FITS + 1}) {
      System.out.println("The first " + count + " numbers");
      few.show("an iterator class", few.iteratorClass(), count);
      few.show("a generator", few.generator(), count);
      few.show("a step function", few.stepFunction(), count);
      few.show("a table", few.table(), count);
    }
  }

  /** Tells what a number costs in each way, in the fastest of some runs. */
  public static void time(PrintStream out) {
    Fibonacci ways = new Fibonacci();
    time("an iterator class", ways::iteratorClass, out);
    time("a generator", ways::generator, out);
    time("a step function", ways::stepFunction, out);
    time("a table", ways::table, out);
  }

  private static void time(String way, Supplier<Iterator<Long>> numbers, PrintStream out) {
    int count = LAST_THAT_FITS + 1;
    Cost cost = Cost.best(ROUNDS, RUNS * count, () -> addUp(numbers, count));
    out.println(way + ": " + cost);
  }

  /** Returns something that depends on all numbers of all runs. */
  private static long addUp(Supplier<Iterator<Long>> numbers, int count) {
    long sum = 0;
    for (int run = 0; run < RUNS; run++) {
      Iterator<Long> iterator = numbers.get();
      for (int i = 0; i < count; i++) {
        sum = 31 * sum + iterator.next();
      }
    }
    return sum;
  }

  private static long last(Iterator<Long> numbers, int count) {
    long last = 0;
    for (int i = 0; i < count; i++) {
      last = numbers.next();
    }
    return last;
  }

  private void show(String way, Iterator<Long> numbers, int count) {
    long last = last(numbers, count);
    System.out.printf("  %-18s the last is %d, after %d additions%n", way, last, additions);
    additions = 0;
  }
}
