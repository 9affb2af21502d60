package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.weaver.internal.contract.AccessorNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Stack traces of exceptions that cross generators, and the stack inside a delegate. */
final class Tracebacks {

  /**
   * Returns the methods of a program in a stack trace, outermost first, without the accessors of
   * bodies.
   */
  private static List<String> names(Class<?> program, Throwable e) {
    List<String> names = new ArrayList<>();
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().equals(program.getName())
          && !AccessorNames.contain(element.getMethodName())) {
        names.add(element.getMethodName());
      }
    }
    Collections.reverse(names);
    return names;
  }

  static final class S172 extends Scenario {
    private static void helper() {
      throw new IllegalArgumentException("deep");
    }

    @Generator
    static Gen<Integer> c() {
      Gen.yield(1);
      helper();
      return Gen.done();
    }

    @Generator
    static Gen<Integer> b() {
      Gen.yieldFrom(c());
      return Gen.done();
    }

    @Generator
    static Gen<Integer> a() {
      Gen.yieldFrom(b());
      return Gen.done();
    }

    static Object use(String how) {
      Gen<Integer> g = a();
      g.next();
      try {
        return how.equals("next") ? g.next() : g.raise(new NoSuchFieldException("k"));
      } catch (Throwable e) {
        return names(S172.class, e);
      }
    }
  }

  static final class S173 extends Scenario {
    @Generator
    static Gen<Integer> a() {
      Gen.yield(1);
      return Gen.done();
    }

    static Object use(boolean start) {
      Gen<Integer> g = a();
      if (start) {
        g.toList();
      }
      try {
        return g.raise(new NoSuchFieldException("k"));
      } catch (Throwable e) {
        return names(S173.class, e);
      }
    }
  }

  static final class S174 extends Scenario {
    private static final List<String> SHOWN = List.of("c", "b", "a", "first", "second");

    private static List<String> stack() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames
                      .filter(frame -> frame.getClassName().equals(S174.class.getName()))
                      .map(StackWalker.StackFrame::getMethodName)
                      .filter(SHOWN::contains)
                      .collect(Collectors.toList()));
    }

    @Generator
    Gen<Integer> c() {
      log(stack());
      Gen.yield(1);
      log(stack());
      Gen.yield(2);
      return Gen.done();
    }

    @Generator
    Gen<Integer> b() {
      Gen.yieldFrom(c());
      return Gen.done();
    }

    @Generator
    Gen<Integer> a() {
      Gen.yieldFrom(b());
      return Gen.done();
    }

    static Object first(Gen<Integer> g) {
      return g.next();
    }

    static Object second(Coroutine<Integer, Object, Object> g) {
      return g.send(null);
    }
  }
}
