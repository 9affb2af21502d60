package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;
import hardcases.elsewhere.Elsewhere;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Local type inference and private members of interfaces. */
public final class Locals {

  private Locals() {}

  interface Greeter {
    @Generator
    private Coroutine<Object, Object, Object> secret(Log log) {
      Gen.yield("secret " + name());
      return Gen.returns(name());
    }

    @Generator
    private static Coroutine<Object, Object, Object> hidden(Log log, int... numbers) {
      for (var number : numbers) {
        Gen.yield(number);
      }
      return Gen.done();
    }

    @Generator
    default Coroutine<Object, Object, Object> greet(Log log) {
      var result = Gen.yieldFrom(secret(log));
      Gen.yieldFrom(hidden(log, 1, 2));
      return Gen.returns(result);
    }

    String name();
  }

  @HardCase(50)
  static Object private_generators_of_an_interface(Log log) {
    Greeter greeter = () -> "greeter";
    return greeter.greet(log);
  }

  @HardCase(8)
  @Generator
  static Coroutine<Object, Object, Object> local_is_of_a_class_that_cannot_be_named(Log log) {
    var hidden = Elsewhere.hidden(Gen.yield(1));
    Gen.yield(hidden == null);
    Elsewhere.Visible visible = hidden;
    log.add(visible.get());
    hidden = Elsewhere.hidden(hidden == null ? null : Gen.yield(2));
    var array = new Object[] {hidden, Gen.yield(3)};
    return Gen.returns(visible.get() + "" + array.length);
  }

  @HardCase(48)
  @Generator
  static Coroutine<Object, Object, Object> locals_of_types_that_cannot_be_written(Log log) {
    var both = Gen.yield(1) == null ? new ArrayList<>(List.of(1)) : List.of("x");
    Gen.yield(both.get(0));
    var anonymous =
        new Object() {
          int count = 3;

          int next() {
            return count++;
          }
        };
    Gen.yield(anonymous.next());
    anonymous.count += (int) Gen.yield(anonymous.count);
    BiFunction<Integer, Integer, Integer> add = (var a, var b) -> a + b + anonymous.count;
    return Gen.returns(add.apply(1, 2) + both.size());
  }
}
