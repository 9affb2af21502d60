package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** Ends of one loop. */
final class Ends extends Sources {

  @Generator
  Gen<Integer> toTheEnd() {
    for (int x : numbers("a")) {
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breaks() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      if (x == 1) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breaksAtOnce() {
    for (int x : numbers("a")) {
      log("got " + x);
      break;
    }
    log("after");
    Gen.yield(5);
    return Gen.done();
  }

  @Generator
  Gen<Integer> breaksOnTwoConditions() {
    for (int x : numbers("a")) {
      if (x == 1 || x == 2) {
        break;
      }
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> breaksAfterWords() {
    for (int x : numbers("a")) {
      if (x == 1) {
        log("leaving");
        break;
      }
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> continues() {
    for (int x : numbers("a")) {
      if (x == 1) {
        continue;
      }
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> returns() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      if (x == 1) {
        return Gen.done();
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, String> returnsValue() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      if (x == 1) {
        return Gen.returns(tell("value"));
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> returnsAtOnce() {
    for (int x : numbers("a")) {
      return Gen.returns(x);
    }
    Gen.yield(5);
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> returnsOrContinues() {
    for (int x : numbers("a")) {
      if (x < 1) {
        continue;
      }
      log("leaving");
      return Gen.returns(x);
    }
    Gen.yield(5);
    return Gen.done();
  }

  @Generator
  Gen<Integer> raises() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      if (x == 1) {
        throw new Boom("x");
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Gen<Integer> callsWhatRaises() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      fail("called");
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Gen<Integer> raisesStopIteration() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      throw new StopIteration(5);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> empty() {
    for (int x : numbers("a", 0)) {
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> twoAfterEachOther() {
    for (int x : numbers("a")) {
      Gen.yield(x);
      break;
    }
    for (int x : numbers("b")) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> againAndAgain() {
    int count = 0;
    while (true) {
      for (int x : numbers("a" + count)) {
        Gen.yield(x);
        if (x == count) {
          break;
        }
      }
      count++;
      if (count == 3) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> foreverUntilFound() {
    forever:
    while (true) {
      for (int x : numbers("a")) {
        Gen.yield(x);
        if (x == 1) {
          break forever;
        }
      }
    }
    log("found");
    return Gen.done();
  }

  @Generator
  Gen<Integer> argumentFails() {
    try {
      for (int x : numbers(fail("argument"))) {
        Gen.yield(x);
      }
    } catch (Boom e) {
      log(text(e));
    }
    Gen.yield(5);
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Object, Integer> deepInConditions() {
    loop:
    for (int x : numbers("a", 6)) {
      if (x % 2 == 0) {
        if (x == 4) {
          return Gen.returns(tell(x));
        } else {
          Gen.yield(x);
        }
      } else {
        switch (x) {
          case 1:
            Gen.yield(10);
            break;
          case 3:
            continue;
          default:
            break loop;
        }
      }
    }
    log("never");
    return Gen.done();
  }

  @Generator
  Gen<Integer> whileInside() {
    for (int x : numbers("a")) {
      int left = 2;
      while (left > 0) {
        Gen.yield(x);
        left--;
      }
      if (x == 1) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }
}
