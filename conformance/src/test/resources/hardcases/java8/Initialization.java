package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;

/** When classes are initialized: the first run in a class loader shows it, in the order of yields. */
public final class Initialization {
  private static final StringBuilder ORDER = new StringBuilder();

  private Initialization() {}

  static final class Early {
    static {
      ORDER.append("early ");
    }

    Early(Object a, Object b) {
      ORDER.append("created ");
    }
  }

  static final class Failing {
    static {
      ORDER.append("failing ");
      if (true) {
        throw new IllegalStateException("cannot be initialized");
      }
    }

    Failing(Object a) {}
  }

  @Generator
  private static Coroutine<Object, Object, Object> create(Log log) {
    Gen.yield(ORDER.toString());
    Object early = new Early(ORDER.append("argument ").length() > 0, Gen.yield("" + ORDER));
    log.add(ORDER);
    Gen.yield(early);
    try {
      log.add(new Failing(Gen.yield("never")));
    } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
      log.add(ORDER);
    }
    return Gen.returns(ORDER.toString());
  }

  @HardCase(15)
  static Object class_is_initialized_before_the_arguments_are_evaluated(Log log) {
    return create(log);
  }
}
