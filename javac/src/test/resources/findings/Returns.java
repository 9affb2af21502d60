import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

class Returns {
  static final Gen<Integer> FIELD = null;
  Gen<Integer> own;

  @Generator
  static Gen<Integer> call() {
    Gen.yield(1);
    return other();
  }

  @Generator
  static Gen<Integer> allowed(boolean b, Gen<Integer> parameter) {
    if (b) {
      return null;
    }
    Gen<Integer> end = Gen.done();
    if (Gen.yield(1) == null) {
      return (end);
    }
    return b ? Gen.done() : null;
  }

  @Generator
  static Coroutine<Integer, Void, String> returns(boolean b) {
    Gen.yield(1);
    return b ? Gen.returns("x") : (Coroutine<Integer, Void, String>) Gen.<Integer, Void, String>returns("y");
  }

  @Generator
  static Gen<Integer> choice(boolean b) {
    Gen.yield(1);
    return b ? other() : Gen.done();
  }

  @Generator
  static Gen<Integer> field() {
    Gen.yield(1);
    return FIELD;
  }

  @Generator
  Gen<Integer> ownField() {
    Gen.yield(1);
    return this.own;
  }

  @Generator
  static Iterable<Integer> created() {
    Gen.yield(1);
    return new java.util.ArrayList<>();
  }

  @Generator
  static Iterator<Integer> chained() {
    Gen.yield(1);
    return List.of(1).iterator();
  }

  @Generator
  static Gen<Integer> cast() {
    Gen.yield(1);
    return (Gen<Integer>) other();
  }

  @Generator
  static Iterable<Integer> lambda() {
    Gen.yield(1);
    return () -> null;
  }

  @Generator
  static Gen<Integer> yielded() {
    return Gen.yield(1);
  }

  static Supplier<Gen<Integer>> generatorLambda() {
    return () -> {
      Gen.yield(1);
      return other();
    };
  }

  static Supplier<Gen<Integer>> plainLambda() {
    return () -> {
      return other();
    };
  }

  static Gen<Integer> other() {
    return null;
  }
}
