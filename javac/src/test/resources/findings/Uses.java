import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Sent values that are used in other places than a variable or an argument of a method. */
class Uses {
  Uses(Integer i) {}

  @Generator
  static Coroutine<Integer, String, Void> refused(int[] array, int n) {
    Gen.yield("no Integer");
    new Uses(Gen.yield(1));
    new Uses(Gen.yield(2)) {};
    new ArrayList<Integer>().add(Gen.yield(2));
    new Box<Integer>(Gen.yield(2));
    Box<Integer> box = new Box<>(Gen.yield(2));
    Integer same = identity(Gen.yield(2));
    Number number = Uses.<Integer>identity(Gen.yield(2));
    int length = Gen.<List<Integer>>yield(3).size() + Gen.<Integer>yield(4).intValue();
    int sum = 1 + Gen.<Integer>yield(5);
    sum += Gen.<Integer>yield(6);
    int negative = -Gen.<Integer>yield(7);
    array[Gen.<Integer>yield(8)] = 0;
    int[] more = new int[Gen.<Integer>yield(9)];
    if (Gen.<Boolean>yield(10)) {
      sum++;
    }
    while (!Gen.<Boolean>yield(11)) {
      sum++;
    }
    boolean less =
        Gen.<Integer>yield(12)
            < (Gen.<Integer>yield(13));
    String.format(Gen.<String>yield(14) + Gen.<List<String>>yield(15).size(), 1);
    String.format(text(Gen.yield(16)), 1);
    return Gen.done();
  }

  @Generator
  static <T extends Number & Runnable, L extends List<String>>
      Coroutine<Integer, String, Void> more(int n, Object o) {
    Gen.yield("no Integer");
    Integer[] boxes = {
      1,
      Gen.yield(1)
    };
    int[] numbers = {Gen.<Integer>yield(2)};
    Integer[][] nested = new Integer[][] {{Gen.yield(3)}, null};
    List<Integer> many =
        List.of(
            1,
            Gen.yield(4),
            Gen.<Integer>yield(5));
    spread("", Gen.<Integer>yield(6));
    spread("", Gen.<Integer[]>yield(7));
    for (Object each : Gen.<L>yield(8)) {}
    for (int each : Gen.<int[]>yield(9)) {}
    switch (Gen.<Integer>yield(10)) {
      case 1:
    }
    int chosen =
        switch (Gen.<Thread.State>yield(11)) {
          case NEW -> 1;
          default -> 2;
        };
    synchronized (Gen.<Integer>yield(12)) {
      chosen++;
    }
    int first = Gen.<int[][]>yield(13)[0][1];
    int length = Gen.<int[]>yield(14).length;
    Runnable run = Gen.<Runnable>yield(15)::run;
    Gen.<T>yield(16).run();
    o =
        switch (n) {
          case 1 -> Gen.<Integer>yield(17);
          case 2 -> {
            yield (Gen.<Integer>yield(18));
          }
          default -> Gen.yield(19);
        };
    throw Gen.<IllegalStateException>yield(20);
  }

  static void spread(String text, Integer... more) {}

  @Generator
  static Gen<Integer> texts(String text, Object o) {
    Gen.yield("no Integer");
    o = Gen.<String>yield(1) + 1;
    o = 1 + Gen.<String>yield(2);
    text += Gen.<String>yield(3);
    text += Gen.<Integer>yield(4);
    o = Gen.<Integer>yield(5) + "x";
    o = Gen.<String>yield(6) == o;
    return Gen.done();
  }

  record Box<T>(T value) {}

  static <T> T identity(T value) {
    return value;
  }

  static String text(Integer i) {
    return "";
  }

  @Generator
  static Coroutine<Integer, Integer, Void> accepted(int[] array, int n) {
    Gen.yield("no Integer");
    new Uses(Gen.yield(1));
    String.format(Gen.yield(2), 1);
    int length = Gen.<Integer>yield(3).intValue();
    int code = Gen.yield(4).hashCode();
    long sum = 1L + Gen.<Integer>yield(5);
    sum += Gen.<Integer>yield(6);
    int negative = -Gen.<Integer>yield(7);
    array[Gen.<Integer>yield(8)] = 0;
    String text = "x" + Gen.<Object>yield(9);
    new ArrayList<Integer>().add(Gen.yield(11));
    identity(Gen.<Object>yield(12));
    return Gen.done();
  }
}
