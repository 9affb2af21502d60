import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.function.Supplier;

class Sent {
  @Generator
  static Coroutine<Integer, String, Void> echo(List<String> list) {
    String s = Gen.yield(1);
    int i = Gen.yield(1);
    Integer boxed = Gen.yield(1);
    Object o = Gen.yield(1);
    CharSequence c = Gen.yield(1);
    List<String> strings = Gen.yield(1);
    boxed = Gen.yield();
    s = (String) Gen.yield(1);
    i = (int) Gen.yield(1);
    take(Gen.yield(1));
    takeString(Gen.yield(1));
    list.add(Gen.yield(1));
    String inner = (Gen.yield(1));
    var v = Gen.yield(1);
    Void nothing = Gen.yield(1);
    System.out.println(String.valueOf(Gen.yield(1)));
    return null;
  }

  @Generator
  static Gen<Integer> plain() {
    String s = Gen.yield(1);
    Object o = Gen.yield(1);
    takeString(Gen.yield(1));
    return Gen.done();
  }

  @Generator
  static Iterable<Integer> iterable() {
    int i = Gen.yield();
    return null;
  }

  @Generator
  static Coroutine<Integer, char[], Void> chars() {
    char[] c = Gen.yield(1);
    System.out.println(String.valueOf(Gen.<char[]>yield(1)));
    return null;
  }

  @Generator
  static Coroutine<Integer, Object, Void> objects() {
    String s = Gen.yield(1);
    StringBuilder b = new StringBuilder();
    b.append(String.valueOf(Gen.yield(1)));
    own(Gen.yield(1));
    return null;
  }

  static Supplier<Gen<Integer>> lambda() {
    return () -> {
      String s = Gen.yield(1);
      return Gen.done();
    };
  }

  static void take(Integer i) {}

  static void takeString(String s) {}

  static void own(char[] c) {}
}
