package dev.bobbin.itertools;

import static java.util.Objects.requireNonNull;

import dev.bobbin.Gen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Python's itertools, the builtins beside them, and the most used of more-itertools.
 *
 * <p>They do what CPython 3.13's do, with the same order of arguments:
 *
 * <ul>
 *   <li>What they take is any {@link Iterable}: a generator, a collection, what {@code iter} makes
 *       of an array, an iterator or a stream. Its elements may be null; itself it may not.
 *   <li>What they return is a generator. It is lazy: an element is read when it is needed, and none
 *       is read ahead, unless that is said.
 *   <li>Arguments are checked in the call, not at the first value.
 *   <li>Closing a generator that they return closes what it reads from, whether it has started or
 *       ended; each source that is {@link AutoCloseable} or whose iterator is. Its end does not
 *       close them: as in Python, who holds the source may go on reading it.
 *   <li>When a source or a function fails, the exception comes out, and the generator is closed.
 * </ul>
 *
 * @see <a href="https://docs.python.org/3.13/library/itertools.html">itertools</a>
 */
@SuppressWarnings("varargs")
public final class Itertools {

  private Itertools() {}

  // Generators of what there is.

  /** Returns the generator itself; Python's {@code iter} of an iterator. */
  @SuppressWarnings("unchecked")
  public static <T> Gen<T> iter(Gen<? extends T> generator) {
    return (Gen<T>) requireNonNull(generator, "the generator is null");
  }

  /** Returns a generator of the elements; a generator as it is. */
  @SuppressWarnings("unchecked")
  public static <T> Gen<T> iter(Iterable<? extends T> iterable) {
    if (iterable instanceof Gen) {
      return (Gen<T>) iterable;
    }
    Sources sources = new Sources();
    return sources.closedBy(Elements.of(sources.<T>open(iterable)));
  }

  /** Returns a generator of the remaining elements; a generator as it is. */
  @SuppressWarnings("unchecked")
  public static <T> Gen<T> iter(Iterator<? extends T> iterator) {
    requireNonNull(iterator, "the iterator is null");
    if (iterator instanceof Gen) {
      return (Gen<T>) iterator;
    }
    return new Sources().hold(iterator).closedBy(Elements.of(new Source<>(iterator)));
  }

  /** Returns a generator of the elements of an array. */
  public static <T> Gen<T> iter(T[] array) {
    return Elements.of(requireNonNull(array, "the array is null"));
  }

  /** Returns a generator of the elements of an array, not boxed on the way. */
  public static Gen<Integer> iter(int[] array) {
    return Elements.of(requireNonNull(array, "the array is null"));
  }

  /** Returns a generator of the elements of an array, not boxed on the way. */
  public static Gen<Long> iter(long[] array) {
    return Elements.of(requireNonNull(array, "the array is null"));
  }

  /** Returns a generator of the elements of an array, not boxed on the way. */
  public static Gen<Double> iter(double[] array) {
    return Elements.of(requireNonNull(array, "the array is null"));
  }

  /** Returns a generator of the characters; each a string, which is two chars if it must be. */
  public static Gen<String> iter(CharSequence text) {
    return Elements.characters(requireNonNull(text, "the text is null"));
  }

  /** Returns a generator of the elements of a stream, which it closes when it is closed. */
  public static <T> Gen<T> iter(Stream<? extends T> stream) {
    return closing(stream, Elements.of(new Source<>(stream.iterator())));
  }

  /** Returns a generator of the elements of a stream, not boxed on the way. */
  public static Gen<Integer> iter(IntStream stream) {
    return closing(stream, Elements.ofInts(stream.iterator()));
  }

  /** Returns a generator of the elements of a stream, not boxed on the way. */
  public static Gen<Long> iter(LongStream stream) {
    return closing(stream, Elements.ofLongs(stream.iterator()));
  }

  /** Returns a generator of the elements of a stream, not boxed on the way. */
  public static Gen<Double> iter(DoubleStream stream) {
    return closing(stream, Elements.ofDoubles(stream.iterator()));
  }

  private static <T> Gen<T> closing(BaseStream<?, ?> stream, Gen<T> elements) {
    return new Sources().hold(stream).closedBy(elements);
  }

  /**
   * Returns a generator that calls again and again, and ends at the first value that equals the
   * sentinel, which it does not yield; Python's {@code iter} with two arguments.
   *
   * @param call what gives the values; what it throws comes out, checked or not
   */
  public static <T> Gen<T> iter(Callable<? extends T> call, T sentinel) {
    requireNonNull(call, "the call is null");
    return Gen.of(() -> Elements.until(call, sentinel));
  }

  /** Returns a generator of the elements of a list from the last to the first. */
  public static <T> Gen<T> reversed(List<? extends T> list) {
    requireNonNull(list, "the list is null");
    return Elements.reversed(list.listIterator(list.size()));
  }

  // Numbers, and the same value again.

  /** Yields 0, 1, 2, ... */
  public static Gen<Integer> count() {
    return count(0, 1);
  }

  /** Yields the start, and from there on each number. */
  public static Gen<Integer> count(int start) {
    return count(start, 1);
  }

  /**
   * Yields the start, and then each time the step more. An {@link ArithmeticException} comes out
   * where Python's numbers go on and ints do not.
   */
  public static Gen<Integer> count(int start, int step) {
    return Counting.count(start, step);
  }

  /** Yields the start, and then each time the step more; as ints do, in longs. */
  public static Gen<Long> count(long start, long step) {
    return Counting.count(start, step);
  }

  /** Yields the start, and then each time the step more, which is added to the number before. */
  public static Gen<Double> count(double start, double step) {
    return Counting.count(start, step);
  }

  /** Yields 0, 1, ... up to the number before the stop. */
  public static Gen<Integer> range(int stop) {
    return range(0, stop, 1);
  }

  /** Yields the numbers from the start to the one before the stop. */
  public static Gen<Integer> range(int start, int stop) {
    return range(start, stop, 1);
  }

  /**
   * Yields the start, and then each time the step more, as long as the stop is not reached.
   *
   * @param step negative to count down
   * @throws IllegalArgumentException if the step is 0
   */
  public static Gen<Integer> range(int start, int stop, int step) {
    require(step != 0, "range() arg 3 must not be zero");
    return step > 0 ? Counting.rangeUp(start, stop, step) : Counting.rangeDown(start, stop, step);
  }

  /** Yields the value without end. */
  public static <T> Gen<T> repeat(T value) {
    return Counting.repeat(value);
  }

  /** Yields the value as often as is said, not at all if that is negative. */
  public static <T> Gen<T> repeat(T value, int times) {
    return Counting.repeat(value, times);
  }

  /** Yields the elements, and then all of them again, without end. */
  public static <T> Gen<T> cycle(Iterable<? extends T> iterable) {
    Sources sources = new Sources();
    return sources.closedBy(Selecting.cycle(sources.<T>open(iterable)));
  }

  // A value of each element.

  /** Yields what the function makes of each element. */
  public static <T, R> Gen<R> map(
      Function<? super T, ? extends R> function, Iterable<? extends T> iterable) {
    requireNonNull(function, "the function is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Mapped<>(function, elements, sources);
  }

  /** Yields what the function makes of the first elements, the second ones, and so on. */
  public static <A, B, R> Gen<R> map(
      BiFunction<? super A, ? super B, ? extends R> function,
      Iterable<? extends A> first,
      Iterable<? extends B> second) {
    requireNonNull(function, "the function is null");
    requireNonNull(second, "the second iterable is null");
    Sources sources = new Sources();
    Iterator<? extends A> firsts = sources.read(first);
    Iterator<? extends B> seconds = sources.read(second);
    return new Zipped<>(function, firsts, seconds, sources);
  }

  /** Yields what the function makes of the two values of each pair. */
  public static <A, B, R> Gen<R> starMap(
      BiFunction<? super A, ? super B, ? extends R> function,
      Iterable<? extends Pair<? extends A, ? extends B>> pairs) {
    requireNonNull(function, "the function is null");
    return map(pair -> function.apply(pair.first(), pair.second()), pairs);
  }

  /** Yields each element with its number, from 0 on. */
  public static <T> Gen<Indexed<T>> enumerate(Iterable<? extends T> iterable) {
    return enumerate(iterable, 0);
  }

  /** Yields each element with its number, counted from the start. */
  public static <T> Gen<Indexed<T>> enumerate(Iterable<? extends T> iterable, int start) {
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Numbered<>(elements, start, sources);
  }

  /** Yields the sum up to each element; fails as {@link #sum(Iterable)} does. */
  public static Gen<Long> accumulate(Iterable<? extends Number> numbers) {
    return accumulate(map(Reductions::integer, numbers), Math::addExact);
  }

  /**
   * Yields the first element, and then what the function makes of the result so far and the next.
   */
  public static <T> Gen<T> accumulate(Iterable<? extends T> iterable, BinaryOperator<T> function) {
    requireNonNull(function, "the function is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Reduced<>(elements, function, sources);
  }

  /**
   * Yields the initial value, and then what the function makes of the result so far and each
   * element.
   */
  public static <T, R> Gen<R> accumulate(
      Iterable<? extends T> iterable,
      BiFunction<? super R, ? super T, ? extends R> function,
      R initial) {
    requireNonNull(function, "the function is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Accumulated<>(elements, function, initial, sources);
  }

  /** Yields each element, after doing something with it; more-itertools' {@code side_effect}. */
  public static <T> Gen<T> sideEffect(Consumer<? super T> action, Iterable<? extends T> iterable) {
    return sideEffect(action, iterable, () -> {}, () -> {});
  }

  /**
   * Yields each element, after doing something with it; more-itertools' {@code side_effect}.
   *
   * @param before is run when the first element is asked for
   * @param after is run at the end, and when a started generator is closed or fails
   */
  public static <T> Gen<T> sideEffect(
      Consumer<? super T> action, Iterable<? extends T> iterable, Runnable before, Runnable after) {
    requireNonNull(action, "the action is null");
    requireNonNull(before, "what to run before is null");
    requireNonNull(after, "what to run after is null");
    Sources sources = new Sources();
    return sources.closedBy(Each.sideEffect(action, sources.<T>open(iterable), before, after));
  }

  // Some of the elements.

  /** Yields the elements that the predicate holds for. */
  public static <T> Gen<T> filter(Predicate<? super T> predicate, Iterable<? extends T> iterable) {
    requireNonNull(predicate, "the predicate is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Filtered<>(predicate, elements, sources);
  }

  /** Yields the elements that the predicate does not hold for. */
  public static <T> Gen<T> filterFalse(
      Predicate<? super T> predicate, Iterable<? extends T> iterable) {
    requireNonNull(predicate, "the predicate is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Filtered<>(predicate.negate(), elements, sources);
  }

  /** Yields elements up to the first that the predicate does not hold for, which is lost. */
  public static <T> Gen<T> takeWhile(
      Predicate<? super T> predicate, Iterable<? extends T> iterable) {
    requireNonNull(predicate, "the predicate is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Taking<>(predicate, elements, sources);
  }

  /** Yields the elements from the first on that the predicate does not hold for. */
  public static <T> Gen<T> dropWhile(
      Predicate<? super T> predicate, Iterable<? extends T> iterable) {
    requireNonNull(predicate, "the predicate is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Dropping<>(predicate, elements, sources);
  }

  /** Yields the elements of the data whose selector is true; null is not. */
  public static <T> Gen<T> compress(Iterable<? extends T> data, Iterable<Boolean> selectors) {
    requireNonNull(selectors, "the iterable of selectors is null");
    Sources sources = new Sources();
    return sources.closedBy(
        Selecting.compress(sources.<T>open(data), sources.<Boolean>open(selectors)));
  }

  /** Yields the elements before the stop; reads no more than these. */
  public static <T> Gen<T> islice(Iterable<? extends T> iterable, Integer stop) {
    return islice(iterable, 0, stop, 1);
  }

  /** Yields the elements from the start on and before the stop. */
  public static <T> Gen<T> islice(Iterable<? extends T> iterable, Integer start, Integer stop) {
    return islice(iterable, start, stop, 1);
  }

  /**
   * Yields the element at the start, and then each that is the step behind it, before the stop.
   *
   * <p>It reads up to the stop, and no further.
   *
   * @param start null for 0
   * @param stop null for none
   * @param step null for 1
   * @throws IllegalArgumentException if one of them is negative, or the step 0
   */
  public static <T> Gen<T> islice(
      Iterable<? extends T> iterable, Integer start, Integer stop, Integer step) {
    require(
        stop == null || stop >= 0,
        "Stop argument for islice() must be null or an integer: 0 <= x <= 2147483647.");
    require(
        start == null || start >= 0,
        "Indices for islice() must be null or an integer: 0 <= x <= 2147483647.");
    require(step == null || step > 0, "Step for islice() must be a positive integer or null.");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Sliced<>(
        elements, start == null ? 0 : start, stop, step == null ? 1 : step, sources);
  }

  /** Yields each element that equals none before; more-itertools' {@code unique_everseen}. */
  public static <T> Gen<T> unique(Iterable<? extends T> iterable) {
    return unique(iterable, element -> element);
  }

  /**
   * Yields each element whose key equals none before; more-itertools' {@code unique_everseen}.
   *
   * <p>It remembers all keys.
   */
  public static <T> Gen<T> unique(Iterable<? extends T> iterable, Function<? super T, ?> key) {
    requireNonNull(key, "the key function is null");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    Set<Object> seen = new HashSet<>();
    return new Filtered<>(element -> seen.add(key.apply(element)), elements, sources);
  }

  // Several iterables.

  /** Yields the elements of the first iterable, then those of the second, and so on. */
  @SafeVarargs
  public static <T> Gen<T> chain(Iterable<? extends T>... iterables) {
    List<Iterable<? extends T>> list = list(iterables);
    Iterables<T> sources = new Iterables<>(list);
    return contains(Gen.class, list)
        ? new ClosingGen<>(Joining.chain(new Source<>(list.iterator()), sources), sources)
        : new Chained<>(sources);
  }

  /**
   * Yields the elements of each iterable. The next iterable is asked for when the one before has
   * ended; the one that is being read is closed, too, when the generator is closed.
   */
  public static <T> Gen<T> chainFromIterable(Iterable<? extends Iterable<? extends T>> iterables) {
    Sources sources = new Sources();
    Source<Iterable<? extends T>> source = sources.open(iterables);
    return new ClosingGen<>(Joining.chain(source, sources), sources);
  }

  /** Yields the elements of each iterable; {@link #chainFromIterable} in more-itertools. */
  public static <T> Gen<T> flatten(Iterable<? extends Iterable<? extends T>> iterables) {
    return chainFromIterable(iterables);
  }

  /** Yields pairs of the first elements, the second ones, and so on, until one side has ended. */
  public static <A, B> Gen<Pair<A, B>> zip(
      Iterable<? extends A> first, Iterable<? extends B> second) {
    requireNonNull(second, "the second iterable is null");
    Sources sources = new Sources();
    Iterator<? extends A> firsts = sources.read(first);
    Iterator<? extends B> seconds = sources.read(second);
    return new Zipped<A, B, Pair<A, B>>(Pair::new, firsts, seconds, sources);
  }

  /** Yields lists of the first elements, the second ones, and so on, until one has ended. */
  @SafeVarargs
  public static <T> Gen<List<T>> zip(Iterable<? extends T>... iterables) {
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zip(sources.rows(list(iterables))));
  }

  /**
   * Yields pairs; Python's {@code zip(first, second, strict=True)}. An {@link
   * IllegalArgumentException} comes out where one side ends before the other.
   */
  public static <A, B> Gen<Pair<A, B>> zipStrict(
      Iterable<? extends A> first, Iterable<? extends B> second) {
    requireNonNull(second, "the second iterable is null");
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zipStrict(sources.<A>open(first), sources.<B>open(second)));
  }

  /**
   * Yields lists; Python's {@code zip(*iterables, strict=True)}. An {@link
   * IllegalArgumentException} comes out where one ends before the others.
   */
  @SafeVarargs
  public static <T> Gen<List<T>> zipStrict(Iterable<? extends T>... iterables) {
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zipStrict(sources.rows(list(iterables))));
  }

  /** Yields pairs until both sides have ended; null where only one has. */
  public static <A, B> Gen<Pair<A, B>> zipLongest(
      Iterable<? extends A> first, Iterable<? extends B> second) {
    requireNonNull(second, "the second iterable is null");
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zipLongest(sources.<A>open(first), sources.<B>open(second)));
  }

  /** Yields lists until all have ended; null in the place of those that have. */
  @SafeVarargs
  public static <T> Gen<List<T>> zipLongest(Iterable<? extends T>... iterables) {
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zipLongest(sources.<T>rows(list(iterables)), null));
  }

  /** Yields lists until all have ended; Python's {@code zip_longest(*iterables, fillvalue=...)}. */
  @SafeVarargs
  public static <T> Gen<List<T>> zipLongestWith(T fill, Iterable<? extends T>... iterables) {
    Sources sources = new Sources();
    return sources.closedBy(Zipping.zipLongest(sources.rows(list(iterables)), fill));
  }

  /** Yields the first element of each, then the second of each, until one has ended. */
  @SafeVarargs
  public static <T> Gen<T> interleave(Iterable<? extends T>... iterables) {
    Sources sources = new Sources();
    return sources.closedBy(Joining.interleave(sources.rows(list(iterables))));
  }

  /** Yields the elements of sorted iterables as one sorted sequence; {@code heapq.merge}. */
  @SafeVarargs
  public static <T extends Comparable<? super T>> Gen<T> merge(Iterable<? extends T>... iterables) {
    return merged(Comparator.<T>naturalOrder(), list(iterables));
  }

  /**
   * Yields the elements of sorted iterables as one sorted sequence. Equal ones come in the order of
   * the iterables, which are asked for their iterators at the first value.
   *
   * @param order what Python has {@code key} and {@code reverse} for: {@code
   *     Comparator.comparing(key).reversed()}
   */
  @SafeVarargs
  public static <T> Gen<T> merge(Comparator<? super T> order, Iterable<? extends T>... iterables) {
    return merged(requireNonNull(order, "the order is null"), list(iterables));
  }

  private static <T> Gen<T> merged(
      Comparator<? super T> order, List<? extends Iterable<? extends T>> iterables) {
    Sources sources = new Sources();
    iterables.forEach(sources::hold);
    return new ClosingGen<>(Joining.merge(order, iterables, sources), sources);
  }

  // Neighbours.

  /** Yields each element with the one before it. */
  public static <T> Gen<Pair<T, T>> pairwise(Iterable<? extends T> iterable) {
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Neighbours<>(elements, sources);
  }

  /** Yields unmodifiable lists of n elements; the last one may be shorter. */
  public static <T> Gen<List<T>> batched(Iterable<? extends T> iterable, int n) {
    return batched(iterable, n, false);
  }

  /**
   * Yields unmodifiable lists of n elements.
   *
   * @param strict whether an {@link IllegalArgumentException} comes out where the last is shorter
   * @throws IllegalArgumentException if n is less than one
   */
  public static <T> Gen<List<T>> batched(Iterable<? extends T> iterable, int n, boolean strict) {
    return batches(iterable, n, strict ? "batched(): incomplete batch" : null);
  }

  /** Yields lists of n elements that belong to who gets them; the last one may be shorter. */
  public static <T> Gen<List<T>> chunked(Iterable<? extends T> iterable, int n) {
    return chunked(iterable, n, false);
  }

  /**
   * Yields lists of n elements that belong to who gets them.
   *
   * @param strict whether an {@link IllegalArgumentException} comes out where the last is shorter
   * @throws IllegalArgumentException if n is less than one
   */
  public static <T> Gen<List<T>> chunked(Iterable<? extends T> iterable, int n, boolean strict) {
    return map(
        ArrayList::new, batches(iterable, n, strict ? "iterable is not divisible by n." : null));
  }

  private static <T> Gen<List<T>> batches(
      Iterable<? extends T> iterable, int n, String incomplete) {
    require(n >= 1, "n must be at least one");
    Sources sources = new Sources();
    Iterator<? extends T> elements = sources.read(iterable);
    return new Batched<>(elements, n, incomplete, sources);
  }

  /** Yields all runs of n neighbours; fewer with null behind them if there are no n elements. */
  public static <T> Gen<List<T>> windowed(Iterable<? extends T> iterable, int n) {
    return windowed(iterable, n, null, 1);
  }

  /**
   * Yields runs of n neighbours, each starting the step behind the one before.
   *
   * @param fill what the last run is filled with, if it is shorter
   * @throws IllegalArgumentException if n or the step is less than one
   */
  public static <T> Gen<List<T>> windowed(Iterable<? extends T> iterable, int n, T fill, int step) {
    require(n >= 1, "n must be > 0");
    require(step >= 1, "step must be >= 1");
    Sources sources = new Sources();
    return sources.closedBy(Batches.windowed(sources.<T>open(iterable), n, fill, step));
  }

  /** Yields groups of neighbours that are equal. */
  public static <T> Gen<Group<T, T>> groupBy(Iterable<? extends T> iterable) {
    return groupBy(iterable, element -> element);
  }

  /**
   * Yields groups of neighbours with equal keys. A group reads from the same source as the groups
   * behind it: it has ended when the next group has been asked for.
   */
  public static <T, K> Gen<Group<K, T>> groupBy(
      Iterable<? extends T> iterable, Function<? super T, ? extends K> key) {
    requireNonNull(key, "the key function is null");
    Sources sources = new Sources();
    return sources.closedBy(new GroupBy<K, T>(sources.<T>open(iterable), key).groups());
  }

  // One source read several times, or ahead.

  /** Returns two generators of the same elements. */
  public static <T> List<Gen<T>> tee(Iterable<? extends T> iterable) {
    return tee(iterable, 2);
  }

  /**
   * Returns n generators of the same elements, each of which is read once from the iterable, and
   * kept until all n have yielded it.
   *
   * <p>The iterable should not be read otherwise any more. It is closed when all n are closed. A
   * generator that was returned here, and is given again, becomes the first of the result, and the
   * others go on where it is.
   *
   * @throws IllegalArgumentException if n is negative
   */
  public static <T> List<Gen<T>> tee(Iterable<? extends T> iterable, int n) {
    require(n >= 0, "n must be >= 0");
    requireNonNull(iterable, "the iterable is null");
    return n == 0 ? List.of() : TeeBranch.<T>of(iterable).copies(n);
  }

  /** Returns a generator whose next value can be looked at. */
  public static <T> Peekable<T> peekable(Iterable<? extends T> iterable) {
    Sources sources = new Sources();
    return new Peekable<>(sources.<T>read(iterable), sources);
  }

  /** Returns the first element in a list, empty if there is none, and a generator of all. */
  public static <T> Pair<List<T>, Gen<T>> spy(Iterable<? extends T> iterable) {
    return spy(iterable, 1);
  }

  /**
   * Returns the first n elements in a list, fewer if there are no more, and a generator of all.
   *
   * @throws IllegalArgumentException if n is negative
   */
  public static <T> Pair<List<T>, Gen<T>> spy(Iterable<? extends T> iterable, int n) {
    require(n >= 0, "n must be >= 0");
    Peekable<T> all = peekable(iterable);
    List<T> head = islice(all, n).toList();
    all.prependAll(head);
    return new Pair<>(head, all);
  }

  // Combinations. The iterables are read in the call, as in Python.

  /** Yields all pairs of an element of the first and one of the second. */
  public static <A, B> Gen<Pair<A, B>> product(
      Iterable<? extends A> first, Iterable<? extends B> second) {
    return closing(
        Combining.product(Tuples.<A>arrayOf(first), Tuples.<B>arrayOf(second)), first, second);
  }

  /** Yields all lists of an element of each; one empty list if there are no iterables. */
  @SafeVarargs
  public static <T> Gen<List<T>> product(Iterable<? extends T>... iterables) {
    List<List<T>> pools = list(iterables).stream().map(Tuples::<T>copyOf).toList();
    return closing(Combining.product(pools), (Object[]) iterables);
  }

  /**
   * Yields all lists of as many elements as is said; Python's {@code product(iterable, repeat=n)}.
   *
   * @throws IllegalArgumentException if that is negative
   */
  public static <T> Gen<List<T>> product(Iterable<? extends T> iterable, int repeat) {
    require(repeat >= 0, "repeat argument cannot be negative");
    requireNonNull(iterable, "the iterable is null");
    List<T> pool = repeat == 0 ? List.of() : Tuples.copyOf(iterable);
    return closing(Combining.product(Collections.nCopies(repeat, pool)), iterable);
  }

  /** Yields all lists of r elements, in the order in which they are in the iterable. */
  public static <T> Gen<List<T>> combinations(Iterable<? extends T> iterable, int r) {
    List<T> pool = Tuples.copyOf(iterable);
    require(r >= 0, "r must be non-negative");
    return closing(Combining.combinations(pool, r), iterable);
  }

  /** Yields all lists of r elements as {@link #combinations} does, each element several times. */
  public static <T> Gen<List<T>> combinationsWithReplacement(
      Iterable<? extends T> iterable, int r) {
    List<T> pool = Tuples.copyOf(iterable);
    require(r >= 0, "r must be non-negative");
    return closing(Combining.combinationsWithReplacement(pool, r), iterable);
  }

  /** Yields all orders of the elements. */
  public static <T> Gen<List<T>> permutations(Iterable<? extends T> iterable) {
    List<T> pool = Tuples.copyOf(iterable);
    return closing(Combining.permutations(pool, pool.size()), iterable);
  }

  /** Yields all orders of all choices of r elements. */
  public static <T> Gen<List<T>> permutations(Iterable<? extends T> iterable, int r) {
    List<T> pool = Tuples.copyOf(iterable);
    require(r >= 0, "r must be non-negative");
    return closing(Combining.permutations(pool, r), iterable);
  }

  /** Returns the generator, which from now on closes what it has been made of. */
  private static <Y> Gen<Y> closing(Gen<Y> generator, Object... sources) {
    Sources held = new Sources();
    for (Object source : sources) {
      held.hold(source);
    }
    return held.closedBy(generator);
  }

  // One value of all. The iterable is not closed: it may be read on.

  /** Returns whether one is true; null is not. Reads up to that one. */
  public static boolean any(Iterable<Boolean> values) {
    return Reductions.any(values);
  }

  /** Returns whether all are true; null is not. Reads up to the first that is not. */
  public static boolean all(Iterable<Boolean> values) {
    return Reductions.all(values);
  }

  /**
   * Returns the sum of integers, 0 of none.
   *
   * @throws ArithmeticException if it does not fit into a long
   * @throws IllegalArgumentException if one is no Integer, Long, Short or Byte
   */
  public static long sum(Iterable<? extends Number> numbers) {
    return Reductions.sum(numbers, 0);
  }

  /** Returns the start plus the sum of integers; fails as {@link #sum(Iterable)} does. */
  public static long sum(Iterable<? extends Number> numbers, long start) {
    return Reductions.sum(numbers, start);
  }

  /** Returns the start plus the sum of numbers, without the errors of rounding on the way. */
  public static double sum(Iterable<? extends Number> numbers, double start) {
    return Reductions.sum(numbers, start);
  }

  /**
   * Returns the smallest element, the first of equal ones.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T extends Comparable<? super T>> T min(Iterable<? extends T> iterable) {
    return min(iterable, element -> element);
  }

  /**
   * Returns the element with the smallest key, the first of equal ones.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T, K extends Comparable<? super K>> T min(
      Iterable<? extends T> iterable, Function<? super T, ? extends K> key) {
    return Choices.best(
        iterable, key, Comparator.<K>naturalOrder(), Choices.empty("min() iterable argument"));
  }

  /** Returns the element with the smallest key, or another value if there is none. */
  public static <T, K extends Comparable<? super K>> T min(
      Iterable<? extends T> iterable, Function<? super T, ? extends K> key, T otherwise) {
    return Choices.best(iterable, key, Comparator.<K>naturalOrder(), () -> otherwise);
  }

  /**
   * Returns the largest element, the first of equal ones.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T extends Comparable<? super T>> T max(Iterable<? extends T> iterable) {
    return max(iterable, element -> element);
  }

  /**
   * Returns the element with the largest key, the first of equal ones.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T, K extends Comparable<? super K>> T max(
      Iterable<? extends T> iterable, Function<? super T, ? extends K> key) {
    return Choices.best(
        iterable, key, Comparator.<K>reverseOrder(), Choices.empty("max() iterable argument"));
  }

  /** Returns the element with the largest key, or another value if there is none. */
  public static <T, K extends Comparable<? super K>> T max(
      Iterable<? extends T> iterable, Function<? super T, ? extends K> key, T otherwise) {
    return Choices.best(iterable, key, Comparator.<K>reverseOrder(), () -> otherwise);
  }

  /**
   * Returns what the function makes of the first two elements, of that and the third, and so on.
   *
   * @throws IllegalArgumentException if there is no element
   */
  public static <T> T reduce(BinaryOperator<T> function, Iterable<? extends T> iterable) {
    return Reductions.reduce(function, iterable);
  }

  /** Returns what the function makes of the initial value and the first element, and so on. */
  public static <T, R> R reduce(
      BiFunction<? super R, ? super T, ? extends R> function,
      Iterable<? extends T> iterable,
      R initial) {
    return Reductions.reduce(function, iterable, initial);
  }

  /**
   * Returns the texts with the separator between them; Python's {@code separator.join(iterable)}.
   *
   * @throws NullPointerException if one is null
   */
  public static String join(String separator, Iterable<? extends CharSequence> texts) {
    return Reductions.join(separator, texts);
  }

  /**
   * Returns the first element, and reads no more.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T> T first(Iterable<? extends T> iterable) {
    return Choices.first(iterable, Choices.noElement("first"));
  }

  /** Returns the first element, or another value if there is none. */
  public static <T> T first(Iterable<? extends T> iterable, T otherwise) {
    return Choices.first(iterable, () -> otherwise);
  }

  /**
   * Returns the last element.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T> T last(Iterable<? extends T> iterable) {
    return Choices.last(iterable, Choices.noElement("last"));
  }

  /** Returns the last element, or another value if there is none. */
  public static <T> T last(Iterable<? extends T> iterable, T otherwise) {
    return Choices.last(iterable, () -> otherwise);
  }

  /**
   * Returns the only element.
   *
   * @throws IllegalArgumentException if there is none, or another one
   */
  public static <T> T one(Iterable<? extends T> iterable) {
    return Choices.one(iterable);
  }

  /** Returns the iterables in a list. */
  private static <T> List<Iterable<? extends T>> list(Iterable<? extends T>[] iterables) {
    for (Iterable<? extends T> iterable : iterables) {
      requireNonNull(iterable, "an iterable is null");
    }
    return List.of(iterables);
  }

  private static boolean contains(Class<?> type, List<?> objects) {
    for (Object object : objects) {
      if (type.isInstance(object)) {
        return true;
      }
    }
    return false;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
