package dev.bobbin.itertools;

import dev.bobbin.itertools.Arguments.Callee;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What the programs call, by its name in Python. */
final class Functions {
  private static final Map<String, Callee> BY_NAME = new HashMap<>();

  static {
    smallOnes();
    numbers();
    ofEach();
    some();
    severalSources();
    neighbours();
    ofAll();
    ahead();
    combinations();
  }

  private Functions() {}

  static Callee named(String name) {
    return BY_NAME.get(name);
  }

  private static void put(String name, Callee callee) {
    BY_NAME.put(name, callee);
  }

  private static void smallOnes() {
    put("double", a -> a.number(0) * 2);
    put("even", a -> a.number(0) % 2 == 0);
    put("small", a -> a.number(0) < 3);
    put("neg", a -> -a.number(0));
    put("half", a -> Math.floorDiv(a.number(0), 2));
    put("same", a -> a.get(0));
    put("isnone", a -> a.get(0) == null);
    put("bad", a -> bad(a.get(0)));
    put("add", a -> a.number(0) + a.number(1));
    put("pair", a -> new Pair<>(a.get(0), a.get(1)));
    put("badpair", a -> bad(a.get(1)));
    put("at", a -> PythonText.parts(a.get(0)).get(a.number(1)));
    put("first_of", a -> PythonText.parts(a.get(0)).get(0));
    put("text_of", a -> PythonText.of(read(a.get(0))));
    put("counter", a -> (Callable<Object>) Itertools.<Object>iter(Itertools.count())::next);
  }

  private static Object bad(Object value) {
    if (Integer.valueOf(2).equals(value)) {
      throw new Boom("bad");
    }
    return value;
  }

  private static Object read(Object value) {
    return value instanceof Group<?, ?> group
        ? new Pair<>(group.key(), group.values().toList())
        : value;
  }

  @SuppressWarnings("unchecked")
  private static void numbers() {
    put(
        "count",
        a ->
            a.size() == 0
                ? Itertools.count()
                : a.get(0) instanceof Double start
                    ? Itertools.count(start, (Double) a.get(1))
                    : a.size() == 1
                        ? Itertools.count(a.number(0))
                        : Itertools.count(a.number(0), a.number(1)));
    put(
        "range",
        a ->
            switch (a.size()) {
              case 1 -> Itertools.range(a.number(0));
              case 2 -> Itertools.range(a.number(0), a.number(1));
              default -> Itertools.range(a.number(0), a.number(1), a.number(2));
            });
    put(
        "repeat",
        a -> a.size() == 1 ? Itertools.repeat(a.get(0)) : Itertools.repeat(a.get(0), a.number(1)));
    put("cycle", a -> Itertools.cycle(a.iterable(0)));
    put("reversed", a -> Itertools.reversed((List<Object>) a.get(0)));
    put(
        "iter",
        a ->
            a.size() == 1
                ? Itertools.iter(a.iterable(0))
                : Itertools.iter((Callable<Object>) a.get(0), a.get(1)));
  }

  private static void ofEach() {
    put(
        "map",
        a ->
            a.size() == 2
                ? Itertools.map(a.function(0), a.iterable(1))
                : Itertools.map(a.biFunction(0), a.iterable(1), a.iterable(2)));
    put("starmap", a -> Itertools.starMap(a.biFunction(0), pairs(a)));
    put(
        "enumerate",
        a ->
            a.size() == 1
                ? Itertools.enumerate(a.iterable(0))
                : Itertools.enumerate(a.iterable(0), a.number(1)));
    put("accumulate", Functions::accumulate);
    put(
        "side_effect",
        a -> {
          Function<Object, Object> action = a.function(0);
          return Itertools.sideEffect(action::apply, a.iterable(1));
        });
  }

  /** Tuples that a program writes down are lists here. */
  private static Iterable<Pair<Object, Object>> pairs(Arguments a) {
    return a.get(1) instanceof List<?> list
        ? list.stream()
            .map(PythonText::parts)
            .map(parts -> new Pair<>(parts.get(0), parts.get(1)))
            .toList()
        : a.iterable(1);
  }

  private static Object accumulate(Arguments a) {
    if (a.has("initial")) {
      return Itertools.accumulate(a.iterable(0), a.biFunction(1), a.keyword("initial"));
    }
    return a.size() == 1
        ? Itertools.accumulate(a.<Number>iterable(0))
        : Itertools.accumulate(a.iterable(0), a.operator(1));
  }

  private static void some() {
    put("filter", a -> Itertools.filter(a.predicate(0), a.iterable(1)));
    put("filterfalse", a -> Itertools.filterFalse(a.predicate(0), a.iterable(1)));
    put("takewhile", a -> Itertools.takeWhile(a.predicate(0), a.iterable(1)));
    put("dropwhile", a -> Itertools.dropWhile(a.predicate(0), a.iterable(1)));
    put("compress", a -> Itertools.compress(a.iterable(0), a.<Boolean>iterable(1)));
    put(
        "unique",
        a ->
            a.size() == 1
                ? Itertools.unique(a.iterable(0))
                : Itertools.unique(a.iterable(0), a.function(1)));
    put(
        "islice",
        a ->
            switch (a.size()) {
              case 2 -> Itertools.islice(a.iterable(0), a.number(1));
              case 3 -> Itertools.islice(a.iterable(0), a.number(1), a.number(2));
              default -> Itertools.islice(a.iterable(0), a.number(1), a.number(2), a.number(3));
            });
  }

  private static void severalSources() {
    put("chain", a -> Itertools.chain(a.iterables(0)));
    put("chain_from_iterable", a -> Itertools.chainFromIterable(a.<Iterable<Object>>iterable(0)));
    put("flatten", a -> Itertools.flatten(a.<Iterable<Object>>iterable(0)));
    put("interleave", a -> Itertools.interleave(a.iterables(0)));
    put("zip", a -> a.isTrue("strict") ? zipStrict(a) : zip(a));
    put("zip_longest", Functions::zipLongest);
    put("merge", Functions::merge);
  }

  private static Object zip(Arguments a) {
    return a.size() == 2
        ? Itertools.zip(a.iterable(0), a.iterable(1))
        : Itertools.zip(a.iterables(0));
  }

  private static Object zipStrict(Arguments a) {
    return a.size() == 2
        ? Itertools.zipStrict(a.iterable(0), a.iterable(1))
        : Itertools.zipStrict(a.iterables(0));
  }

  private static Object zipLongest(Arguments a) {
    if (a.has("fillvalue")) {
      return Itertools.zipLongestWith(a.keyword("fillvalue"), a.iterables(0));
    }
    return a.size() == 2
        ? Itertools.zipLongest(a.iterable(0), a.iterable(1))
        : Itertools.zipLongest(a.iterables(0));
  }

  private static Object merge(Arguments a) {
    Comparator<Object> order = Comparator.comparing(a.key());
    return Itertools.merge(a.isTrue("reverse") ? order.reversed() : order, a.iterables(0));
  }

  private static void neighbours() {
    put("pairwise", a -> Itertools.pairwise(a.iterable(0)));
    put("batched", a -> Itertools.batched(a.iterable(0), a.number(1), a.isTrue("strict")));
    put("chunked", a -> Itertools.chunked(a.iterable(0), a.number(1), a.isTrue("strict")));
    put(
        "windowed",
        a ->
            a.size() == 2
                ? Itertools.windowed(a.iterable(0), a.number(1))
                : Itertools.windowed(a.iterable(0), a.number(1), a.get(2), a.number(3)));
    put(
        "groupby",
        a ->
            a.size() == 1
                ? Itertools.groupBy(a.iterable(0))
                : Itertools.groupBy(a.iterable(0), a.function(1)));
  }

  private static void ofAll() {
    put("any", a -> Itertools.any(a.iterable(0)));
    put("all", a -> Itertools.all(a.iterable(0)));
    put("sum", Functions::sum);
    put("min", Functions::min);
    put("max", Functions::max);
    put("join", a -> Itertools.join((String) a.get(0), a.iterable(1)));
    put(
        "reduce",
        a ->
            a.size() == 2
                ? Itertools.reduce(a.operator(0), a.iterable(1))
                : Itertools.reduce(a.biFunction(0), a.iterable(1), a.get(2)));
    put(
        "first",
        a ->
            a.size() == 1
                ? Itertools.first(a.iterable(0))
                : Itertools.first(a.iterable(0), a.get(1)));
    put(
        "last",
        a ->
            a.size() == 1
                ? Itertools.last(a.iterable(0))
                : Itertools.last(a.iterable(0), a.get(1)));
    put("one", a -> Itertools.one(a.iterable(0)));
  }

  private static Object sum(Arguments a) {
    if (a.size() == 1) {
      return Itertools.sum(a.<Number>iterable(0));
    }
    return a.get(1) instanceof Double start
        ? (Object) Itertools.sum(a.<Number>iterable(0), start)
        : (Object) Itertools.sum(a.<Number>iterable(0), a.number(1));
  }

  private static Object min(Arguments a) {
    return a.has("default")
        ? Itertools.min(a.iterable(0), a.key(), a.keyword("default"))
        : a.has("key")
            ? Itertools.min(a.iterable(0), a.key())
            : Itertools.min(a.<Integer>iterable(0));
  }

  private static Object max(Arguments a) {
    return a.has("default")
        ? Itertools.max(a.iterable(0), a.key(), a.keyword("default"))
        : a.has("key")
            ? Itertools.max(a.iterable(0), a.key())
            : Itertools.max(a.<Integer>iterable(0));
  }

  private static void ahead() {
    put(
        "tee",
        a ->
            a.size() == 1
                ? Itertools.tee(a.iterable(0))
                : Itertools.tee(a.iterable(0), a.number(1)));
    put("peekable", a -> Itertools.peekable(a.iterable(0)));
    put("peek", a -> a.size() == 1 ? peekable(a).peek() : peekable(a).peek(a.get(1)));
    put("truth", a -> peekable(a).hasNext());
    put(
        "prepend",
        a -> {
          peekable(a).prepend(a.values().subList(1, a.size()).toArray());
          return null;
        });
    put(
        "spy",
        a ->
            a.size() == 1
                ? Itertools.spy(a.iterable(0))
                : Itertools.spy(a.iterable(0), a.number(1)));
  }

  @SuppressWarnings("unchecked")
  private static Peekable<Object> peekable(Arguments a) {
    return (Peekable<Object>) a.get(0);
  }

  private static void combinations() {
    put("product", Functions::product);
    put("combinations", a -> Itertools.combinations(a.iterable(0), a.number(1)));
    put(
        "combinations_with_replacement",
        a -> Itertools.combinationsWithReplacement(a.iterable(0), a.number(1)));
    put(
        "permutations",
        a ->
            a.size() == 1
                ? Itertools.permutations(a.iterable(0))
                : Itertools.permutations(a.iterable(0), a.number(1)));
  }

  private static Object product(Arguments a) {
    if (a.has("repeat")) {
      return Itertools.product(a.iterable(0), (int) a.keyword("repeat"));
    }
    return a.size() == 2
        ? Itertools.product(a.iterable(0), a.iterable(1))
        : Itertools.product(a.iterables(0));
  }
}
