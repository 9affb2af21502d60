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
