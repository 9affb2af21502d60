import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Generators that are dropped, however they are called. */
class Receivers {
  @Generator
  Gen<Integer> items(int n) {
    Gen.yield(n);
    return Gen.done();
  }

  @Generator
  static Gen<Integer> ofClass(int n) {
    Gen.yield(n);
    return Gen.done();
  }

  void calls(Receivers other, Sub sub) {
    ((Receivers) this).items(1);
    (this).items(2);
    new Receivers().items(3);
    other.items(4);
    self().items(5);
    sub.items(6);
    ((Receivers) sub).items(7);
    other.ofClass(8);
    self().ofClass(9);
    Receivers.this.items(10);
  }

  <T extends Receivers> void variable(T other) {
    other.items(1);
  }

  Receivers self() {
    return this;
  }

  class Inner {
    void calls() {
      items(1);
      Receivers.this.items(2);
    }
  }

  static class Sub extends Receivers {
    void calls() {
      items(1);
      super.items(2);
    }
  }

  void ends(boolean b, int k) {
    Runnable condition =
        () -> {
          if (b) items(1);
        };
    Runnable block =
        () -> {
          {
            items(2);
          }
        };
    Runnable returns =
        () -> {
          items(3);
          return;
        };
    Consumer<Integer> otherwise =
        n -> {
          if (b) {
            self();
          } else {
            items(n);
          }
        };
    Runnable labelled =
        () -> {
          label:
          items(4);
        };
    Runnable early =
        () -> {
          if (b) {
            items(5);
            return;
          }
          self();
        };
    Function<Integer, Integer> value =
        n -> {
          items(n);
          return n;
        };
    Runnable loop =
        () -> {
          for (; b; ) items(5);
        };
    Runnable first =
        () -> {
          items(6);
          self();
        };
  }
}
