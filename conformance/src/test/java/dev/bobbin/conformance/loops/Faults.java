package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Loops over what closes badly, or fails. */
final class Faults extends Sources {

  @Generator
  Gen<Integer> breakOutOfLingering() {
    for (int x : lingering("a")) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breakOutOfBreaking() {
    for (int x : breaking("a")) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> returnOutOfBreaking() {
    for (int x : breaking("a")) {
      Gen.yield(x);
      return Gen.returns(5);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> raiseOutOfBreaking() {
    try {
      for (int x : breaking("a")) {
        Gen.yield(x);
        throw new Boom("x");
      }
    } catch (Boom e) {
      log("caught " + text(e));
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> bothBreak() {
    for (int x : breaking("a")) {
      for (int y : breaking("b")) {
        Gen.yield(y);
        return Gen.returns(5);
      }
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> breakingInFinally() {
    try {
      for (int x : breaking("a")) {
        Gen.yield(x);
        return Gen.returns(5);
      }
    } finally {
      log("finally");
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> breakOutOfSwallowing() {
    for (int x : swallowing("a")) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breakOutOfReturning() {
    for (int x : returning("a")) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breakingAtItsEnd() {
    try {
      for (int x : breaking("a")) {
        Gen.yield(x);
      }
    } catch (Boom e) {
      log("caught " + text(e));
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> lingeringToTheEnd() {
    for (int x : lingering("a")) {
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> failsAtOnce() {
    for (int x : failing("a", 0)) {
      Gen.yield(x);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> failsLater() {
    try {
      for (int x : failing("a", 2)) {
        Gen.yield(x);
      }
    } catch (Boom e) {
      log("caught " + text(e));
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> failsInFinally() {
    try {
      for (int x : failing("a", 1)) {
        Gen.yield(x);
      }
    } finally {
      log("finally");
    }
    return Gen.done();
  }
}
