package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Loops in loops. */
final class Nests extends Sources {

  @Generator
  Gen<Integer> nested() {
    for (int x : numbers("a", 2)) {
      for (int y : numbers("b" + x, 2)) {
        Gen.yield(x * 10 + y);
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedBreak() {
    for (int x : numbers("a", 2)) {
      for (int y : numbers("b" + x, 2)) {
        Gen.yield(x * 10 + y);
        break;
      }
      log("between");
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedBreakLast() {
    for (int x : numbers("a", 2)) {
      for (int y : numbers("b" + x, 2)) {
        Gen.yield(x * 10 + y);
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedBreakBoth() {
    outer:
    for (int x : numbers("a")) {
      for (int y : numbers("b" + x)) {
        Gen.yield(x * 10 + y);
        if (y == 1) {
          break outer;
        }
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedOuterContinue() {
    outer:
    for (int x : numbers("a", 2)) {
      for (int y : numbers("b" + x, 2)) {
        Gen.yield(x * 10 + y);
        if (y == 0) {
          continue outer;
        }
      }
      log("never");
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> nestedReturn() {
    for (int x : numbers("a")) {
      for (int y : numbers("b")) {
        Gen.yield(y);
        return Gen.returns(tell("value"));
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedRaise() {
    for (int x : numbers("a")) {
      for (int y : numbers("b")) {
        Gen.yield(y);
        throw new Boom("x");
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> nestedCaughtBetween() {
    for (int x : numbers("a", 2)) {
      try {
        for (int y : numbers("b" + x)) {
          Gen.yield(y);
          throw new Boom(x);
        }
      } catch (Boom e) {
        log("caught " + text(e));
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> nestedFinallyBetween() {
    for (int x : numbers("a")) {
      try {
        for (int y : numbers("b")) {
          Gen.yield(y);
          return Gen.returns(tell("value"));
        }
      } finally {
        log("finally");
      }
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> nestedFinallyEverywhere() {
    try {
      for (int x : numbers("a")) {
        try {
          for (int y : numbers("b")) {
            try {
              Gen.yield(y);
              return Gen.returns(tell("value"));
            } finally {
              log("one");
            }
          }
        } finally {
          log("two");
        }
      }
    } finally {
      log("three");
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> threeDeep() {
    for (int x : numbers("a")) {
      for (int y : numbers("b")) {
        for (int z : numbers("c")) {
          Gen.yield(z);
        }
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> listBetween() {
    for (int x : numbers("a")) {
      for (int y : List.of(1, 2)) {
        for (int z : numbers("c" + y)) {
          Gen.yield(z);
          if (y == 2) {
            return Gen.done();
          }
          break;
        }
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> listAround() {
    for (int x : List.of(1, 2, 3)) {
      for (int y : numbers("a" + x)) {
        Gen.yield(y);
        break;
      }
      if (x == 2) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> innerFails() {
    for (int x : numbers("a")) {
      for (int y : failing("b", 1)) {
        Gen.yield(y);
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> innerFailsCaught() {
    for (int x : numbers("a", 2)) {
      try {
        for (int y : failing("b" + x, 1)) {
          Gen.yield(y);
        }
      } catch (Boom e) {
        log("caught " + text(e));
      }
    }
    log("after");
    return Gen.done();
  }
}
