import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** What is sent is unboxed as what it is, and only then widened. */
class Widened {
  @Generator
  static Coroutine<Integer, Integer, Void> accepted(boolean b, int n) {
    long variable = Gen.<Integer>yield(1);
    double assigned;
    assigned = Gen.<Integer>yield(2);
    takeLong(Gen.<Integer>yield(3));
    long cast = (long) Gen.<Integer>yield(4);
    long choice = b ? Gen.<Integer>yield(5) : 2L;
    Object boxed = b ? Gen.<Integer>yield(6) : (Object) 2L;
    long chosen =
        switch (n) {
          case 1 -> Gen.<Integer>yield(7);
          default -> {
            yield Gen.<Integer>yield(8);
          }
        };
    int i = b ? Gen.yield(9) : 0;
    return Gen.done();
  }

  @Generator
  static Coroutine<Integer, Integer, Void> refused(boolean b) {
    long inferred = Gen.yield(1);
    long cast = (long) Gen.yield(2);
    takeLong(Gen.yield(3));
    long choice = b ? Gen.yield(4) : 2L;
    long wrong = Gen.<Short>yield(5);
    Long boxed = Gen.yield(6);
    return Gen.done();
  }

  @Generator
  static Gen<Integer> plain() {
    long l = Gen.<Integer>yield(1);
    return Gen.done();
  }

  static void takeLong(long l) {}
}
