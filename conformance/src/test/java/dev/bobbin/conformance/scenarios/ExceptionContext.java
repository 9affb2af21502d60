package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** Exceptions while others are being handled. */
final class ExceptionContext {

  static final class S150 extends Scenario {
    @Generator
    static Gen<Integer> f() throws NoSuchFieldException {
      Gen.yield(1);
      throw new NoSuchFieldException("inner");
    }
  }

  static final class S151 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        throw new NoSuchFieldException("a");
      } catch (NoSuchFieldException e) {
        Gen.yield(1);
      }
      return Gen.done();
    }
  }

  static final class S152 extends Scenario {
    @Generator
    static Gen<Integer> sub() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    static Gen<Integer> f() {
      try {
        throw new NoSuchFieldException("a");
      } catch (NoSuchFieldException e) {
        Gen.yieldFrom(sub());
      }
      return Gen.done();
    }
  }

  static final class S153 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        log(e.getCause() == null);
        throw e;
      }
      return Gen.done();
    }
  }

  static final class S154 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        throw new StopIteration("s");
      }
      return Gen.done();
    }
  }

  static final class S155 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Gen<Integer> f() throws NoSuchFieldException {
      try {
        try {
          Gen.yield(1);
        } finally {
          throw new NoSuchFieldException("second");
        }
      } finally {
        throw new IndexOutOfBoundsException("third");
      }
    }
  }

  static final class S156 extends Scenario {
    @Generator
    Gen<Integer> f() throws NoSuchFieldException {
      try {
        Gen.yield(1);
        Gen.mayThrow(NoSuchFieldException.class);
      } catch (NoSuchFieldException e) {
        log(excText(e), e.getCause() == null);
        throw e;
      }
      return Gen.done();
    }
  }

  static final class S157 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        Gen.yield(2);
      }
      return Gen.done();
    }
  }
}
