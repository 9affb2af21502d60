import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.util.List;
import java.util.concurrent.Callable;

class OwnTypes {
  interface Task<R> extends Coroutine<String, Integer, R> {}

  interface Items<T> extends Gen<T> {}

  interface Strings extends Items<String> {}

  interface Open extends Gen<String> {
    void start();
  }

  interface Quiet extends Gen<String> {
    @Override
    default void close() {}
  }

  sealed interface Closed extends Strings permits Only {}

  non-sealed interface Only extends Closed {}

  abstract static class NoInterface implements Gen<String> {}

  @Generator
  static Task<Long> task() {
    Gen.yield(1);
    String s = Gen.yield("x");
    Integer i = Gen.yield("y");
    return Gen.done(1L);
  }

  @Primed
  static Strings strings(List<Integer> list) {
    Gen.yield(1);
    Gen.yield("x");
    Gen.yieldFrom(task());
    return Gen.done();
  }

  @Generator
  static <T> Items<T> items(T t) {
    Gen.yield(t);
    Gen.yield(1);
    return Gen.done();
  }

  @Generator
  static NoInterface wrong() {
    return null;
  }

  @Generator
  static Open open() {
    Gen.yield(1);
    return null;
  }

  @Generator
  static Quiet quiet() {
    return null;
  }

  @Generator
  static Closed closed() {
    return null;
  }

  @Generator
  static Only only() {
    Gen.yield(1);
    return null;
  }

  static Open plain() {
    Gen.yield("x");
    return null;
  }

  static Callable<Open> openLambda() {
    interface Local extends Open {}
    Callable<Local> local =
        () -> {
          Gen.yield("x");
          return null;
        };
    return () -> {
      Gen.yield("x");
      return null;
    };
  }

  static Callable<NoInterface> lambdaOfClass() {
    return () -> {
      Gen.yield("x");
      return null;
    };
  }

  static Strings forgotten() {
    Gen.yield("x");
    return null;
  }

  static Callable<Strings> lambda() {
    return () -> {
      Gen.yield("x");
      return Gen.done();
    };
  }

  static Callable<Task<Long>> lambdaOfSent() {
    return () -> {
      Gen.yield(1);
      String s = Gen.yield("x");
      Integer i = Gen.yield("y");
      return Gen.done();
    };
  }

  @Generator
  static Gen<String> delegates(List<String> strings, List<Integer> numbers) {
    Gen.yield(strings());
    Gen.yield(new String[0]);
    Gen.yield(new int[0]);
    return Gen.done();
  }

  static String strings() {
    return "";
  }
}
