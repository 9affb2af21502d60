package dev.bobbin.contextlib;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import java.util.List;

/** The contexts of the table. */
record TracedContexts(List<String> trace) {

  private void log(String text) {
    trace.add(text);
  }

  Gen<?> named(String name) {
    return switch (name) {
      case "plain" -> plain();
      case "cleanup" -> cleanup();
      case "swallow" -> swallow();
      case "swallow_all" -> swallowAll();
      case "replace" -> Gen.of(this::replace);
      case "reraise" -> reraise();
      case "fail_before" -> Gen.of(() -> fail("before", false));
      case "fail_after" -> Gen.of(() -> fail("after", true));
      case "fail_in_finally" -> Gen.of(this::failInFinally);
      case "no_yield" -> noYield();
      case "two_yields" -> twoYields();
      case "yield_in_except" -> yieldInExcept();
      case "ignore_exit" -> ignoreExit();
      case "null" -> Contexts.nullContext(null);
      case "returns" -> returns();
      case "state_error" -> stateError();
      default -> ofLibrary(name);
    };
  }

  private Gen<?> ofLibrary(String name) {
    return switch (name) {
      case "suppress_boom" -> Contexts.suppress(Boom.class);
      case "suppress_both" -> Contexts.suppress(IllegalArgumentException.class, Panic.class);
      case "suppress_nothing" -> Contexts.suppress();
      case "suppress_all" -> Contexts.suppress(Throwable.class);
      case "closing" -> Contexts.closing(new Resource(trace, false));
      case "closing_fails" -> Contexts.closing(new Resource(trace, true));
      case "null_context" -> Contexts.nullContext();
      case "null_context_19" -> Contexts.nullContext(19);
      default -> throw new AssertionError(name);
    };
  }

  @Generator
  private Gen<Integer> plain() {
    log("enter");
    Gen.yield(1);
    log("exit");
    return Gen.done();
  }

  @Generator
  private Gen<Integer> cleanup() {
    try {
      log("enter");
      Gen.yield(2);
    } finally {
      log("cleanup");
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> swallow() {
    try {
      Gen.yield(3);
    } catch (Exception e) {
      log("caught " + PythonNames.text(e));
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> swallowAll() {
    try {
      Gen.yield(4);
    } catch (Throwable e) {
      log("caught " + PythonNames.text(e));
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> replace() throws Boom {
    try {
      Gen.yield(5);
    } catch (Exception e) {
      throw new Boom("replaced", e);
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> reraise() {
    try {
      Gen.yield(6);
    } catch (Throwable e) {
      log("reraise");
      throw e;
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> fail(String when, boolean yields) throws Boom {
    if (yields) {
      Gen.yield(7);
    }
    throw new Boom(when);
  }

  @Generator
  @SuppressWarnings("finally")
  private Gen<Integer> failInFinally() throws Boom {
    try {
      Gen.yield(8);
    } finally {
      throw new Boom("finally");
    }
  }

  @Generator
  private Gen<Integer> noYield() {
    log("nothing");
    if (trace == null) {
      Gen.yield(0);
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> twoYields() {
    try {
      Gen.yield(9);
      log("second");
      Gen.yield(10);
      log("third");
    } catch (GeneratorExit e) {
      log("closed");
      throw e;
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> yieldInExcept() {
    try {
      Gen.yield(11);
    } catch (Exception e) {
      try {
        Gen.yield(12);
      } finally {
        log("closed");
      }
    }
    return Gen.done();
  }

  @Generator
  private Gen<Integer> ignoreExit() {
    Gen.yield(13);
    try {
      Gen.yield(14);
    } catch (GeneratorExit e) {
      log("ignored");
      Gen.yield(15);
    }
    return Gen.done();
  }

  @Generator
  @SuppressWarnings("finally")
  private Gen<Integer> returns() {
    try {
      Gen.yield(16);
    } finally {
      return Gen.done();
    }
  }

  @Generator
  private Gen<Integer> stateError() {
    Gen.yield(18);
    throw new IllegalStateException("after");
  }
}
