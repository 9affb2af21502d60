import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Beside what is found in source anyway, which keeps javac from making bytes. */
class ReturnedVariables {
  @Generator
  static Gen<Integer> parameter(Gen<Integer> given) {
    Gen.yield("no Integer");
    return given;
  }

  @Generator
  static Gen<Integer> local() {
    Gen<Integer> local = other();
    return (local);
  }

  @Generator
  static Gen<Integer> assigned(boolean b) {
    Gen<Integer> local;
    if (b) {
      local = other();
    } else {
      local = (Own) other();
    }
    Gen<Integer> copy = local;
    return b ? copy : null;
  }

  @Generator
  static Gen<Integer> always(boolean b) {
    Gen<Integer> local = b ? other() : null;
    local = other();
    return local;
  }

  @Generator
  static Gen<Integer> element(Gen<Integer>[] array, List<Gen<Integer>> list, Object o) {
    for (Gen<Integer> each : list) {
      return each;
    }
    if (o instanceof Gen<?> matched) {
      return (Gen<Integer>) matched;
    }
    return array[0];
  }

  static Supplier<Gen<Integer>> captured(Gen<Integer> given) {
    Gen<Integer> end = null;
    Supplier<Gen<Integer>> captured =
        () -> {
          Gen.yield(1);
          return end;
        };
    Supplier<Gen<Integer>> expression = () -> Gen.yield(1);
    return () -> {
      Gen.yield(1);
      return given;
    };
  }

  @Generator
  static Gen<Integer> accepted(Gen<Integer> given, boolean b) {
    Gen<Integer> end = Gen.done();
    Gen<Integer> copy = end;
    Gen<Integer> none = null;
    if (b) {
      return none;
    }
    given = Gen.done();
    if (copy == null) {
      return given;
    }
    return b ? (copy) : end;
  }

  @Generator
  static Gen<Integer> parameterOrNull(Gen<Integer> given, boolean b) {
    Gen.yield("no Integer");
    return b ? null : given;
  }

  @Generator
  static Gen<Integer> matched(Object given, boolean b) {
    Object end = Gen.done();
    if (given instanceof Own own) {
      return own;
    }
    return end instanceof Gen<?> matched ? (Gen<Integer>) matched : null;
  }

  interface Own extends Gen<Integer> {}

  static Gen<Integer> other() {
    return null;
  }

  static class Self implements Iterable<Integer> {
    @Override
    @Generator
    public Iterator<Integer> iterator() {
      Gen.yield(1);
      return null;
    }

    @Generator
    Iterable<Integer> self() {
      Gen.yield("no Integer");
      return this;
    }

    @Generator
    Iterable<Integer> qualified() {
      return Self.this;
    }
  }
}
