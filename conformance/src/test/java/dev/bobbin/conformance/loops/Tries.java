package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;

/** Loops in and around try. */
final class Tries extends Sources {

  @Generator
  Gen<Integer> caughtAround() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
        throw new Boom("x");
      }
    } catch (Boom e) {
      log("caught " + text(e));
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> caughtInside() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        throw new Boom(x);
      } catch (Boom e) {
        log("caught " + text(e));
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> handlerBreaks() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        throw new Boom(x);
      } catch (Boom e) {
        log("caught " + text(e));
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> handlerReturns() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        throw new Boom(x);
      } catch (Boom e) {
        return Gen.returns(tell(text(e)));
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Gen<Integer> handlerRaises() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        throw new Boom(x);
      } catch (Boom e) {
        log("caught");
        throw new Boom("again");
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Gen<Integer> otherHandler() {
    try {
      for (int x : numbers("a")) {
        try {
          Gen.yield(x);
          throw new Boom(x);
        } catch (IllegalArgumentException e) {
          log("never");
        }
      }
    } catch (Boom e) {
      log("caught " + text(e));
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> finallyAround() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
        break;
      }
    } finally {
      log("finally");
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breakInFinallyAround() {
    for (int i : new int[] {1, 2, 3}) {
      try {
        for (int x : numbers("a")) {
          Gen.yield(x);
          if (x == 1) {
            break;
          }
        }
        break;
      } finally {
        log("finally");
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> finallyInside() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        if (x == 1) {
          break;
        }
      } finally {
        log("finally " + x);
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> returnThroughFinallyAround() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
        return Gen.returns(tell("value"));
      }
    } finally {
      log("finally");
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> returnThroughFinallyInside() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        return Gen.returns(tell("value"));
      } finally {
        log("finally");
      }
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> returnThroughBoth() {
    try {
      for (int x : numbers("a")) {
        try {
          Gen.yield(x);
          return Gen.returns(tell("value"));
        } finally {
          log("inside");
        }
      }
    } finally {
      log("around");
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> returnThroughTwoAround() {
    try {
      try {
        for (int x : numbers("a")) {
          Gen.yield(x);
          return Gen.returns(tell("value"));
        }
      } catch (Boom e) {
        log(text(e));
      } finally {
        log("inner");
      }
    } finally {
      log("outer");
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> raiseThroughBoth() {
    try {
      for (int x : numbers("a")) {
        try {
          Gen.yield(x);
          throw new Boom("x");
        } finally {
          log("inside");
        }
      }
    } finally {
      log("around");
    }
    return Gen.done();
  }

  @Generator
  @SuppressWarnings("finally")
  Coroutine<Integer, Object, Integer> finallyReturnsInstead() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
        throw new Boom("x");
      }
    } finally {
      log("around");
      return Gen.returns(3);
    }
  }

  @Generator
  Coroutine<Object, Object, Integer> finallyYields() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
        return Gen.returns(5);
      }
    } finally {
      Gen.yield("late");
      log("around");
    }
    return Gen.done();
  }

  @Generator
  Gen<Object> finallyInsideYields() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
        break;
      } finally {
        Gen.yield("late");
        log("inside");
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> exitCaughtAround() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
      }
    } catch (GeneratorExit e) {
      log("exit");
      throw e;
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> exitAnswered() {
    try {
      for (int x : numbers("a")) {
        Gen.yield(x);
      }
    } catch (GeneratorExit e) {
      log("exit");
      return Gen.returns(4);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> exitCaughtInside() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
      } catch (GeneratorExit e) {
        log("exit");
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Object> exitIgnored() {
    for (int x : numbers("a")) {
      try {
        Gen.yield(x);
      } catch (GeneratorExit e) {
        log("ignored");
        Gen.yield("more");
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> loopInHandler() {
    try {
      Gen.yield(1);
      throw new Boom("x");
    } catch (Boom e) {
      for (int x : numbers("a")) {
        Gen.yield(x);
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> loopInFinally() {
    try {
      Gen.yield(1);
    } finally {
      for (int x : numbers("a")) {
        log("got " + x);
        if (x == 1) {
          break;
        }
      }
      log("after");
    }
    return Gen.done();
  }

  @Generator
  @SuppressWarnings("try")
  Gen<Integer> withInside() {
    for (int x : numbers("a")) {
      try (Context c = new Context("c")) {
        Gen.yield(x);
        if (x == 1) {
          break;
        }
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  @SuppressWarnings("try")
  Coroutine<Integer, Object, String> withAround() {
    try (Context c = new Context("c")) {
      for (int x : numbers("a")) {
        Gen.yield(x);
        if (x == 1) {
          return Gen.returns(tell("value"));
        }
      }
    }
    log("never");
    return Gen.done();
  }
}
