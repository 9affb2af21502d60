import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

abstract class Declarations<T> {
  @Generator
  abstract Gen<Integer> notWritten();

  @Generator
  native Gen<Integer> elsewhere();

  @Generator
  static List<Integer> list() {
    Gen.yield(1);
    return null;
  }

  @Generator
  static Map.Entry<String, Integer> entry() {
    return null;
  }

  @Generator
  static int number() {
    return 1;
  }

  @Generator
  static void nothing() {}

  @Target(ElementType.TYPE_USE)
  @interface Mark {}

  @Generator
  static @Mark int marked() {
    return 1;
  }

  @Generator
  static String[] array() {
    return null;
  }

  @Generator
  T variable() {
    return null;
  }

  @Generator
  static <I extends List<String>> I bounded() {
    return null;
  }

  @Primed
  static Iterable<Integer> primedIterable() {
    Gen.yield(1);
    return null;
  }

  @Primed
  static Gen<Integer> primedGen() {
    Gen.yield(1);
    return null;
  }

  @Primed
  static List<Integer> primedList() {
    return null;
  }

  @Generator
  synchronized Gen<Integer> locked() {
    Gen.yield(1);
    return null;
  }

  @Primed
  synchronized Stream<Integer> lockedAndPrimed() {
    return null;
  }

  interface Face {
    @Generator
    Gen<Integer> inInterface();
  }
}
