import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Arrays;
import java.util.Collections;
import java.util.Formatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

class Varargs {
  @Generator
  static Coroutine<Integer, Object, Void> objects(boolean b, int n, List<Object> list) {
    String.format("%s", Gen.yield(1));
    String.format("%s", Gen.yield());
    String s = "%s".formatted((Gen.yield(1)));
    System.out.printf("%s", Gen.yield(1));
    List<Object> all = List.of(Gen.yield(1));
    Arrays.asList(Gen.yield(1));
    Objects.hash(Gen.yield(1));
    Stream.of(Gen.yield(1));
    Collections.addAll(list, Gen.yield(1));
    Map.ofEntries(Gen.yield(1));
    new Own(Gen.yield(1));
    own(Gen.yield(1));
    most(Gen.yield(1));
    strings(Gen.yield(1));
    int sum = sum(Gen.yield(1));
    String.format("%s", b ? Gen.yield(1) : null);
    String.format(
        "%s",
        switch (n) {
          case 0 -> Gen.yield(0);
          case 1 -> {
            list.add(1);
            yield Gen.yield(1);
          }
          default ->
              n > 5
                  ? Gen.yield(2)
                  : Gen.yield(3);
        });
    String text =
        n > 0
            ? Gen.yield(1)
            : Gen.yield(2);
    return Gen.done();
  }

  @Generator
  static Coroutine<Integer, Object, Void> accepted(List<Object> list) {
    String.format("%s", Gen.<Object>yield(1));
    String.format("%s", (Object) Gen.yield(1));
    String.format("%s %s", Gen.yield(1), Gen.yield(2));
    Object[] array = Gen.yield(1);
    List.of(Gen.yield(1), Gen.yield(2));
    whole(Gen.yield(1));
    list.add(Gen.yield(1));
    return Gen.done();
  }

  /** An array of numbers is one Object, and an array of Strings is one of many arrays. */
  @Generator
  static Coroutine<Integer, Object, Void> oneArray() {
    Gen.yield("no Integer");
    Arrays.asList(Gen.<int[]>yield(1));
    String.format("%s", Gen.<int[]>yield(2));
    arraysOfObjects(Gen.<String[]>yield(3));
    return Gen.done();
  }

  static void arraysOfObjects(Object[]... values) {}

  @Generator
  static Coroutine<Integer, Object[], Void> arrays() {
    String.format("%s", Gen.yield(1));
    strings(Gen.yield(1));
    int n = sum(Gen.yield(1));
    return Gen.done();
  }

  @Generator
  static Coroutine<Integer, String, Void> text(boolean b) {
    String.format("%s", Gen.yield(1));
    whole(Gen.yield(1));
    int n = b ? Gen.yield(1) : 0;
    return Gen.done();
  }

  @Generator
  static <T> Coroutine<Integer, T, Void> variable() {
    List.of(Gen.yield(1));
    return Gen.done();
  }

  @Generator
  static Iterator<Integer> iterator() {
    Objects.hash(Gen.yield(1));
    return Gen.done();
  }

  static Supplier<Gen<Integer>> lambda() {
    return () -> {
      String.format("%s", Gen.yield(1));
      return Gen.done();
    };
  }

  static void whole(Object[] values) {}

  static void strings(String... values) {}

  static int sum(int... values) {
    return 0;
  }

  @SafeVarargs
  static <T> List<T> own(T... values) {
    return null;
  }

  @SafeVarargs
  static <T extends Comparable<T>> T most(T... values) {
    return null;
  }

  static class Own {
    Own(Object... values) {}
  }
}
