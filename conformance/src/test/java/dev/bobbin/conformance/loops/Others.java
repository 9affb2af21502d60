package dev.bobbin.conformance.loops;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.function.Supplier;

/** Loops over what delegates, calls itself, is an expression, is sent to, or is somebody else's. */
final class Others extends Sources {
  private Gen<Integer> kept;

  @Generator
  Gen<Integer> delegatesInside() {
    for (int x : numbers("a", 2)) {
      Gen.yieldFrom(numbers("b" + x, 2));
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> overDelegating() {
    for (int x : delegating("a")) {
      Gen.yield(x);
      if (x == 1) {
        break;
      }
    }
    log("after");
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
  Gen<Integer> delegatesToLoop() {
    try {
      String r = Gen.yieldFrom(returnsValue());
      log(r);
    } finally {
      log("outer");
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> walk(int depth) {
    Gen.yield(depth);
    if (depth > 0) {
      for (int x : walk(depth - 1)) {
        Gen.yield(x);
      }
    }
    log("end of " + depth);
    return Gen.done();
  }

  @Generator
  Gen<Integer> walkWithFinally(int depth) {
    try {
      Gen.yield(depth);
      if (depth > 0) {
        for (int x : walkWithFinally(depth - 1)) {
          Gen.yield(x);
        }
      }
    } finally {
      log("left " + depth);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> recursion() {
    for (int x : walk(2)) {
      Gen.yield(x);
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> recursionWithFinally() {
    for (int x : walkWithFinally(2)) {
      Gen.yield(x);
      if (x == 0) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> expression() {
    for (int x :
        Gen.<Integer>of(
            () -> {
              for (int i : numbers("a")) {
                Gen.yield(i * i);
              }
              return Gen.done();
            })) {
      Gen.yield(x);
      if (x == 1) {
        break;
      }
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> closure() {
    int limit = 1;
    Supplier<Gen<Integer>> small =
        () -> {
          for (int x : numbers("a")) {
            if (x > limit) {
              break;
            }
            Gen.yield(x);
          }
          log("small ends");
          return Gen.done();
        };
    Gen.yieldFrom(small.get());
    log("after");
    return Gen.done();
  }

  @Generator
  Coroutine<Integer, Integer, Integer> sends() {
    int total = 0;
    for (int x : numbers("a", 9)) {
      Integer sent = Gen.yield(x);
      if (sent != null) {
        total += sent;
      }
      if (x == 1) {
        break;
      }
    }
    return Gen.returns(total);
  }

  @Generator
  Gen<String> method() {
    for (String x : new Shelf().books()) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> variable() {
    Gen<Integer> g = numbers("a");
    kept = g;
    for (int x : g) {
      Gen.yield(x);
      break;
    }
    log("between");
    for (int x : g) {
      Gen.yield(x);
    }
    log("after");
    return Gen.done();
  }

  private Gen<Integer> existing() {
    return kept;
  }

  @Generator
  Gen<Integer> handedOut() {
    kept = numbers("a");
    for (int x : existing()) {
      Gen.yield(x);
      break;
    }
    log("between");
    Gen.yield(kept.next());
    return Gen.done();
  }

  @Generator
  Gen<Integer> parameterOf(Gen<Integer> source) {
    for (int x : source) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }

  @Generator
  Gen<Integer> parameter() {
    Gen<Integer> g = numbers("a");
    kept = g;
    Gen.yieldFrom(parameterOf(g));
    Gen.yield(g.next());
    return Gen.done();
  }

  @Generator
  Gen<Integer> overList() {
    for (int x : numbers("a").toList()) {
      Gen.yield(x);
      break;
    }
    log("after");
    return Gen.done();
  }
}
