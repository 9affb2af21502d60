package hardcases;

import module java.base;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;

/** Unnamed variables, module imports and constructors with a prologue. */
public final class Unnamed {

  private Unnamed() {}

  record Pair(Object left, Object right) {}

  @HardCase({40, 57})
  @Generator
  static Coroutine<Object, Object, Object> unnamed_variables_and_patterns(Log log) {
    var pairs = new ArrayList<Object>(List.of(new Pair(1, 2), "text", new Pair("a", 'c')));
    for (var each : pairs) {
      switch (each) {
        case Pair(Integer left, _) -> log.add(left + "" + Gen.yield(left));
        case Pair(_, Character _) -> Gen.yield("character");
        case String _, Number _ -> Gen.yield("other");
        default -> Gen.yield("default");
      }
    }
    for (var _ : pairs) {
      try {
        Gen.yield(pairs.size());
      } catch (IllegalStateException _) {
        log.add("caught");
      }
    }
    return Gen.done();
  }

  static class Checked {
    final Object value;

    Checked(Object value) {
      this.value = value;
    }
  }

  static final class Prologue extends Checked {
    final int length;

    Prologue(Object value) {
      var text = String.valueOf(value);
      length = text.length();
      super(text);
    }

    @Generator
    Coroutine<Object, Object, Object> values(Log log) {
      Gen.yield(new Prologue(Gen.yield(value)).length + length);
      return Gen.returns(length);
    }
  }

  @HardCase({12, 57})
  static Object constructor_with_a_prologue(Log log) {
    return new Prologue("prologue").values(log);
  }
}
