package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Generators as context managers, and context managers in generators. */
final class ContextManagers {

  static final class S158 extends Scenario {
    @Generator
    Gen<String> tag(String name) {
      log("<" + name + ">");
      try {
        Gen.yield(name.toUpperCase());
      } finally {
        log("</" + name + ">");
      }
      return Gen.done();
    }

    Object ok() throws Exception {
      ContextManager.with(tag("b"), t -> log("body", t));
      return "done";
    }

    Object fail() throws Exception {
      ContextManager.with(
          tag("i"),
          t -> {
            throw new IllegalArgumentException("in body");
          });
      return null;
    }
  }

  static final class S159 extends Scenario {
    @Generator
    Gen<Object> ignoring() {
      try {
        Gen.yield();
      } catch (IllegalArgumentException e) {
        log("swallowed", excText(e));
      }
      return Gen.done();
    }

    private Object use(Exception exception) throws Exception {
      ContextManager.with(
          ignoring(),
          nothing -> {
            throw exception;
          });
      return "went on";
    }

    Object value() throws Exception {
      return use(new IllegalArgumentException("x"));
    }

    Object key() throws Exception {
      return use(new NoSuchFieldException("x"));
    }
  }

  static final class S160 extends Scenario {
    @Generator
    static Gen<Object> never(boolean flag) {
      if (flag) {
        Gen.yield();
      }
      return Gen.done();
    }

    @Generator
    static Gen<Integer> twice() {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.done();
    }

    Object a() throws Exception {
      ContextManager.with(never(false), nothing -> log("no"));
      return null;
    }

    Object b() throws Exception {
      ContextManager.with(twice(), one -> log("body"));
      return null;
    }
  }

  static final class S161 extends Scenario {
    private void enter() {
      log("enter");
    }

    private void exit(Throwable e) {
      log("exit", e == null ? null : excText(e).replaceFirst("\\(.*", ""));
    }

    /** What PEP 343 says {@code with} means: try-with-resources hides the exception. */
    @Generator
    Gen<Integer> f() {
      enter();
      Throwable failure = null;
      try {
        Gen.yield(1);
        Gen.yield(2);
      } catch (Throwable e) {
        failure = e;
        throw e;
      } finally {
        exit(failure);
      }
      return Gen.done();
    }
  }
}
