package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.conformance.python.PythonException;
import dev.bobbin.conformance.python.PythonExceptions;
import dev.bobbin.conformance.python.PythonText;
import java.util.ArrayList;
import java.util.List;

/** What the loops of the programs are over; each method is the function of loops.py. */
abstract class Sources {
  private final List<String> trace = new ArrayList<>();

  /** Returns what was logged. */
  final List<String> trace() {
    return trace;
  }

  final void log(Object text) {
    trace.add(PythonText.str(text));
  }

  static String text(Throwable exception) {
    boolean bare = exception.getMessage() == null && !(exception instanceof PythonException);
    return bare ? PythonExceptions.name(exception) + "()" : PythonExceptions.text(exception);
  }

  @Generator
  final Gen<Integer> numbers(String name) {
    log(name + " starts");
    try {
      for (int i = 0; i < 3; i++) {
        Gen.yield(i);
      }
    } finally {
      log(name + " closed");
    }
    return Gen.done();
  }

  @Generator
  final Gen<Integer> numbers(String name, int n) {
    log(name + " starts");
    try {
      for (int i = 0; i < n; i++) {
        Gen.yield(i);
      }
    } finally {
      log(name + " closed");
    }
    return Gen.done();
  }

  @Generator
  final Gen<Integer> failing(String name, int at) {
    try {
      for (int i = 0; i < at; i++) {
        Gen.yield(i);
      }
      throw new Boom(name);
    } finally {
      log(name + " closed");
    }
  }

  @Generator
  final Gen<Integer> lingering(String name) {
    try {
      Gen.yield(0);
      Gen.yield(1);
    } finally {
      log(name + " lingers");
      Gen.yield(9);
      log(name + " never");
    }
    return Gen.done();
  }

  @Generator
  @SuppressWarnings("finally")
  final Gen<Integer> breaking(String name) {
    try {
      Gen.yield(0);
      Gen.yield(1);
    } finally {
      log(name + " breaks");
      fail(name);
    }
    return Gen.done();
  }

  @Generator
  final Gen<Integer> swallowing(String name) {
    try {
      Gen.yield(0);
      Gen.yield(1);
    } catch (GeneratorExit e) {
      log(name + " swallows");
    }
    return Gen.done();
  }

  @Generator
  final Coroutine<Integer, Object, Integer> returning(String name) {
    try {
      Gen.yield(0);
      Gen.yield(1);
    } catch (GeneratorExit e) {
      log(name + " returns");
      return Gen.returns(7);
    }
    return Gen.returns(8);
  }

  @Generator
  final Gen<Integer> delegating(String name) {
    try {
      Gen.yieldFrom(numbers(name + "1"));
      Gen.yieldFrom(numbers(name + "2"));
    } finally {
      log(name + " closed");
    }
    return Gen.done();
  }

  final <T> T tell(T value) {
    log("tell " + value);
    return value;
  }

  static <T> T fail(String message) {
    throw new Boom(message);
  }

  /** A context manager. */
  final class Context implements AutoCloseable {
    private final String name;

    Context(String name) {
      this.name = name;
      log("enter " + name);
    }

    @Override
    public void close() {
      log("exit " + name);
    }
  }

  /** Something with a generator of its own. */
  final class Shelf {
    @Generator
    Gen<String> books() {
      log("books");
      try {
        Gen.yield("b1");
        Gen.yield("b2");
      } finally {
        log("shelf closed");
      }
      return Gen.done();
    }
  }
}
