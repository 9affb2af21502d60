import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.util.function.Consumer;

class Statements {
  @Generator
  static Gen<Integer> numbers(int n) {
    Gen.yield(n);
    return Gen.done();
  }

  @Generator
  Gen<Integer> own() {
    Gen.yield(1);
    numbers(1);
    this.own();
    own();
    Statements.numbers(2);
    return Gen.done();
  }

  @Primed
  static Gen<Integer> primed() {
    Gen.yield(1);
    return null;
  }

  void plain() {
    numbers(1);
    primed();
    Gen<Integer> kept = numbers(1);
    Runnable expression = () -> numbers(1);
    Runnable block = () -> {
      numbers(1);
    };
    Runnable two = () -> {
      numbers(1);
      kept.close();
    };
    new Other().other();
    Runnable yields = () -> {
      Gen<Integer> inner = Gen.of(() -> {
        numbers(3);
        Gen.yield(1);
        return Gen.done();
      });
    };
  }

  static class Other {
    @Generator
    Gen<Integer> other() {
      Gen.yield(1);
      return null;
    }

    void calls() {
      numbers(1);
      other();
    }
  }

  @Generator
  Gen<Integer> locks(Object lock) {
    synchronized (lock) {
      Gen.yield(1);
      Gen.yieldFrom(new Integer[0]);
    }
    synchronized (lock) {
      lock.hashCode();
    }
    Gen.yield(2);
    synchronized (Gen.yield(3)) {
      try {
        lock.hashCode();
      } finally {
        Gen.yield(4);
      }
    }
    return Gen.done();
  }
}
