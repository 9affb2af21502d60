package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import dev.bobbin.conformance.python.PythonException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Programs of a course on generators and coroutines. */
final class Course {

  private static <G extends Gen<?>> G prime(G generator) {
    generator.next();
    return generator;
  }

  static final class S166 extends Scenario {
    @Generator
    @Primed
    Coroutine<Object, String, Object> grep(String pattern) {
      log("looking for", pattern);
      while (true) {
        String line = Gen.yield();
        if (line.contains(pattern)) {
          log(line);
        }
      }
    }
  }

  static final class S167 extends Scenario {
    @Generator
    Coroutine<Object, List<Object>, Object> stage(
        String name, Coroutine<Object, List<Object>, Object> target) {
      while (true) {
        try {
          List<Object> x = new ArrayList<>(Gen.<List<Object>>yield());
          x.add(name);
          target.send(x);
        } catch (StopIteration e) {
          log(name, "done");
          return Gen.returns(e.value());
        }
      }
    }

    @Generator
    static Coroutine<Object, List<Object>, Object> sink() {
      List<Object> x = Gen.yield();
      return Gen.returns(x);
    }

    Gen<Object> build() {
      return prime(stage("a", prime(stage("b", prime(sink())))));
    }
  }

  static final class S168 extends Scenario {
    @Generator
    Coroutine<Object, Object, Object> sink(String name) {
      while (true) {
        Object x = Gen.yield();
        log(name, x);
      }
    }

    @Generator
    static Coroutine<Object, Object, Object> broadcast(
        List<Coroutine<Object, Object, Object>> targets) {
      while (true) {
        Object x = Gen.yield();
        for (Coroutine<Object, Object, Object> t : targets) {
          t.send(x);
        }
      }
    }

    Gen<Object> build() {
      return prime(broadcast(List.of(prime(sink("p")), prime(sink("q")))));
    }
  }

  static final class S169 extends Scenario {
    private static final class Genkidama extends Error implements PythonException {
      private static final long serialVersionUID = 1L;

      Genkidama(String message) {
        super(message);
      }

      @Override
      public Object argument() {
        return getMessage();
      }
    }

    @Generator
    Gen<Integer> subgen() {
      try {
        Gen.yield(1);
        Gen.yield(2);
        Gen.yield(3);
      } catch (IllegalArgumentException e) {
        log("HA! I got you!");
        throw new Genkidama("Take that!");
      }
      return Gen.done();
    }

    @Generator
    Gen<Integer> delegating() {
      try {
        Gen.yieldFrom(subgen());
      } catch (IllegalArgumentException e) {
        log("not here");
      }
      return Gen.done();
    }
  }

  static final class S170 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> subgen() {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.returns("Hello");
    }

    @Generator
    Coroutine<Integer, Object, String> delegating() {
      String v;
      try {
        v = Gen.yieldFrom(subgen());
      } catch (StopIteration e) {
        log("never", e.value());
        return Gen.done();
      }
      log("final", v);
      return Gen.returns("Goodbye");
    }
  }

  static final class S171 extends Scenario {
    @Generator
    static Coroutine<List<Object>, Object, String> task(String name, int n) {
      for (int i = 0; i < n; i++) {
        Gen.yield(List.of(name, i));
      }
      return Gen.returns(name + " done");
    }

    Object run() {
      Queue<Gen<List<Object>>> ready =
          new ArrayDeque<>(List.of(task("a", 2), task("b", 1), task("c", 3)));
      while (!ready.isEmpty()) {
        Gen<List<Object>> t = ready.remove();
        try {
          log(t.next());
          ready.add(t);
        } catch (StopIteration e) {
          log(e.value());
        }
      }
      return null;
    }
  }
}
