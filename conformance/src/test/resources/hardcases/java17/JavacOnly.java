package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;

/** Code from which ecj 3.46 makes class files that do not verify. */
public final class JavacOnly {

  private JavacOnly() {}

  record Pair(Object left, Object right) {}

  static Object join(int k, Object sent, String text) {
    return k + text + sent;
  }

  @HardCase({13, 41})
  @Generator
  static Coroutine<Object, Object, Object> switch_expression_with_a_try_among_arguments_of_new(Log log) {
    for (int k = 0; k < 3; k++) {
      // javac 17 to 25 crash with a long below such a switch on the stack.
      Pair pair =
          new Pair(
              k,
              switch (k) {
                case 0 -> {
                  try {
                    yield Gen.yield("tried");
                  } catch (IllegalStateException e) {
                    yield Gen.yield("caught");
                  } finally {
                    log.add("finally");
                  }
                }
                case 1 -> join(k, Gen.yield("second"), "end");
                default -> {
                  Object sent = Gen.yield("block");
                  yield sent == null ? "none" : sent;
                }
              });
      Gen.yield(pair.toString());
    }
    return Gen.done();
  }
}
