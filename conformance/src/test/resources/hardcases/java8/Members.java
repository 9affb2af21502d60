package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generators of all kinds of methods, and the members they use. */
public final class Members {

  private Members() {}

  @HardCase(46)
  @Generator
  static Coroutine<Object, Object, Object> lambdas_and_local_classes_capture_locals(Log log) {
    int i0 = 4;
    Function<Integer, Integer> add = q -> q + i0;
    Gen.yield(add);
    class Local {
      int get() {
        return i0 + add.apply(1);
      }
    }
    Gen.yield(new Local().get());
    Object sent = Gen.yield("capture");
    Supplier<Object> supplier = () -> sent + "" + i0;
    Gen.yield(supplier.get());
    Supplier<Local> creator = Local::new;
    return Gen.returns(creator.get().get());
  }

  @Generator
  private static <T extends Number & Comparable<T>> Coroutine<Object, Object, Object> maximum(
      Log log, T... numbers) {
    T most = numbers[0];
    for (T number : numbers) {
      if (most.compareTo(number) < 0) {
        most = number;
      }
      log.add(Gen.yield(most.intValue()) + "" + most.compareTo(number));
    }
    return Gen.returns(most);
  }

  @HardCase(48)
  static Object intersection_type_and_variable_arity(Log log) {
    return maximum(log, 3, 9, 4);
  }

  @HardCase(48)
  @Generator
  static Coroutine<Object, Object, Object> wildcards_and_merged_generics(Log log) {
    List<Integer> integers = new ArrayList<>();
    integers.add(1);
    List<Double> doubles = new ArrayList<>();
    doubles.add(2.5);
    List<? extends Number> numbers = Gen.yield(1) == null ? integers : doubles;
    Number first = numbers.get(0);
    Gen.yield(first);
    log.add(first.intValue() + numbers.size());
    Comparable<?> merged = Gen.yield(2) == null ? first.toString() : first.intValue();
    Gen.yield(merged);
    return Gen.returns(merged);
  }

  abstract static class Source<T> {
    abstract Object open(T argument, Log log);
  }

  static final class Covariant extends Source<String> {
    @Override
    @Generator
    Coroutine<Object, Object, Object> open(String argument, Log log) {
      Gen.yield(argument);
      log.add(argument.length());
      return Gen.returns(Gen.yield("again"));
    }
  }

  @HardCase(48)
  static Object bridge_method_forwards_to_the_generator(Log log) {
    Source<String> source = new Covariant();
    return source.open("bridged", log);
  }

  static class Base {
    protected int number = 3;
    private long secret = 40;

    @Generator
    Coroutine<Object, Object, Object> values(Log log) {
      Gen.yield("base " + number);
      secret += number;
      Gen.yield(secret);
      return Gen.returns(secret);
    }

    protected Object twice(Object value) {
      return value + "" + value;
    }
  }

  interface Defaults {
    @Generator
    default Coroutine<Object, Object, Object> values(Log log) {
      Gen.yield("default " + this);
      log.add(Gen.yield(helper(2)));
      return Gen.returns("default");
    }

    static int helper(int n) {
      return n * 2;
    }

    @Generator
    static Coroutine<Object, Object, Object> statics(Log log, long n) {
      Gen.yield(n + helper((int) n));
      return Gen.done();
    }
  }

  static final class Derived extends Base implements Defaults {
    private static int calls;

    private int privateField = 1;

    @Override
    @Generator
    public Coroutine<Object, Object, Object> values(Log log) {
      calls++;
      Object base = Gen.yieldFrom(super.values(log));
      Object defaults = Gen.yieldFrom(Defaults.super.values(log));
      log.add(base + "" + defaults);
      Gen.yield(super.twice(Gen.yield(1)));
      number += super.number + (int) Gen.yield(2);
      privateField += (int) Gen.yield(privateStatic()) + calls;
      Function<Object, Object> reference = super::twice;
      Gen.yield(reference.apply(privateField));
      return Gen.returns(number);
    }

    private static int privateStatic() {
      return calls * 10;
    }

    @Override
    public String toString() {
      return "derived";
    }
  }

  @HardCase({49, 50, 62})
  static Object inherited_and_private_members_are_used(Log log) {
    Derived.calls = 0;
    return new Derived().values(log);
  }

  @HardCase(50)
  static Object default_method_of_an_interface(Log log) {
    return new Defaults() {
      @Override
      public String toString() {
        return "anonymous";
      }
    }.values(log);
  }

  @HardCase(50)
  static Object static_method_of_an_interface(Log log) {
    return Defaults.statics(log, 5L);
  }

  private int outerField = 7;

  final class Inner {
    @Generator
    private Coroutine<Object, Object, Object> values(Log log) {
      outerField += 2;
      Gen.yield(outerField);
      log.add(Members.this.outerField++);
      Gen.yieldFrom(more(log));
      return Gen.returns(outerField);
    }
  }

  @Generator
  private Coroutine<Object, Object, Object> more(Log log) {
    Gen.yield(this.outerField);
    return Gen.done();
  }

  @HardCase(49)
  static Object inner_class_uses_private_members_of_the_outer(Log log) {
    return new Members().new Inner().values(log);
  }

  @Generator
  private static Coroutine<Object, Object, Object> overloaded(Log log, int n) {
    Gen.yield("int " + n);
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> overloaded(Log log, Integer n) {
    Gen.yield("Integer " + n);
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> overloaded(Log log, long... n) {
    Gen.yield("longs " + n.length);
    Gen.yield(n);
    return Gen.done();
  }

  @HardCase(51)
  @Generator
  static Coroutine<Object, Object, Object> overloads_with_the_same_name(Log log) {
    Gen.yieldFrom(overloaded(log, 1));
    Gen.yieldFrom(overloaded(log, Integer.valueOf(2)));
    Gen.yieldFrom(overloaded(log, 3L, 4L));
    Gen.yieldFrom(overloaded(log));
    return Gen.done();
  }

  static final class Clashing {
    private int state = 1;
    private Object value = "value";
    private Object result;
    private Clashing parent = this;

    Object next() {
      return "own next";
    }

    @Generator
    Coroutine<Object, Object, Object> next(Log log) {
      int state = this.state + 1;
      Object value = next();
      Object sent = Gen.yield(value);
      Throwable raised = null;
      Object result = Gen.yield(state);
      log.add(sent + "" + result + raised + parent.value);
      this.state = state;
      return Gen.returns(this.state + "" + this.result);
    }
  }

  @HardCase(51)
  static Object members_have_the_names_of_the_protocol(Log log) {
    return new Clashing().next(log);
  }

  static final class name_of_the_frame_class_is_taken$Gen {
    Object taken = "taken";
  }

  @HardCase(51)
  @Generator
  static Coroutine<Object, Object, Object> name_of_the_frame_class_is_taken(Log log) {
    Gen.yield(new name_of_the_frame_class_is_taken$Gen().taken);
    return Gen.done();
  }

  static final class item {
    @Generator
    static Coroutine<Object, Object, Object> names(Log log) {
      log.add(Gen.yield("of the nested class"));
      return Gen.done();
    }
  }

  @Generator
  static Coroutine<Object, Object, Object> item$names(Log log) {
    log.add(Gen.yield("of the outer class"));
    return Gen.done();
  }

  @HardCase(51)
  @Generator
  static Coroutine<Object, Object, Object> names_of_frame_classes_differ(Log log) {
    Gen.yieldFrom(item$names(log));
    Gen.yieldFrom(item.names(log));
    return Gen.done();
  }

  @HardCase(47)
  static Object lambda_is_a_generator(Log log) {
    String captured = "captured";
    long number = 6;
    Function<Integer, Coroutine<Object, Object, Object>> function =
        n -> {
          for (int i = 0; i < n; i++) {
            log.add(Gen.yield(captured + i + number));
          }
          return Gen.returns(n);
        };
    return function.apply(3);
  }

  @HardCase(47)
  static Object lambda_that_captures_this_is_a_generator(Log log) {
    return new Members().lambda(log);
  }

  private Coroutine<Object, Object, Object> lambda(Log log) {
    return Coroutine.of(
        () -> {
          Gen.yield(outerField++);
          log.add(outerField);
          return Gen.returns(Gen.yieldFrom(more(log)));
        });
  }

  @HardCase(47)
  static Object method_reference_to_a_generator(Log log) {
    Function<Log, Coroutine<Object, Object, Object>> reference = Members::nested;
    return reference.apply(log);
  }

  @Generator
  private static Coroutine<Object, Object, Object> nested(Log log) {
    Supplier<Coroutine<Object, Object, Object>> inner =
        () -> {
          Gen.yield("inner");
          return Gen.returns("result");
        };
    log.add(Gen.yieldFrom(inner.get()));
    Gen.yieldFrom(
        new Object() {
          @Generator
          Coroutine<Object, Object, Object> anonymous() {
            Gen.yield("anonymous " + Gen.yield(1));
            return Gen.done();
          }
        }.anonymous());
    return Gen.done();
  }

  @Primed
  private static Coroutine<Object, Object, Object> averager(Log log) {
    double sum = 0;
    int count = 0;
    Object average = null;
    while (true) {
      Object sent = Gen.yield(average);
      if (sent == null) {
        return Gen.returns(average);
      }
      sum += ((Number) sent).doubleValue();
      average = sum / ++count;
    }
  }

  @HardCase(64)
  static Object primed_generator(Log log) {
    return averager(log);
  }

  @Generator
  private static Iterable<String> repeatable(Log log, String text) {
    text = text + "!";
    Gen.yield(text);
    text += log.see(text.length());
    Gen.yield(text);
    return Gen.done();
  }

  @HardCase({21, 65})
  @Generator
  static Coroutine<Object, Object, Object> iterable_runs_anew_with_the_original_arguments(Log log) {
    Iterable<String> iterable = repeatable(log, "a");
    Gen.yieldFrom(iterable);
    Iterator<String> third = iterable.iterator();
    Gen.yield(third.next());
    Gen.yieldFrom(iterable);
    Gen.yieldFrom(third);
    return Gen.done();
  }

  @HardCase(65)
  static Object iterable_is_returned(Log log) {
    return repeatable(log, "b");
  }

  @Generator
  private static Stream<Integer> stream(Log log) {
    try {
      for (int i = 0; ; i++) {
        Gen.yield(i);
      }
    } finally {
      log.add("closed");
    }
  }

  @HardCase({30, 62})
  @Generator
  static Coroutine<Object, Object, Object> stream_is_a_delegate(Log log) {
    Gen.yieldFrom(stream(log).map(i -> i * i).limit(3));
    Gen.yieldFrom(stream(log).filter(i -> i % 2 == 1));
    return Gen.done();
  }

  @Generator
  private static Iterator<Integer> iterator(Log log) {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @HardCase(64)
  static Object iterator_is_returned(Log log) {
    return iterator(log);
  }
}
