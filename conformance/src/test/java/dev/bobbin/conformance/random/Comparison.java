package dev.bobbin.conformance.random;

import dev.bobbin.Gen;
import dev.bobbin.conformance.reference.Log;
import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.conformance.reference.ThreadedCoroutine;
import dev.bobbin.conformance.reference.Trace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Runs one compiled program woven and on the reference, or copied and not. */
final class Comparison {
  /** The iterator of a stream, which is a class of one's own. */
  private static final Pattern STREAM_ITERATOR = Pattern.compile("'[\\w.$]*Iterator'");

  private final Program program;
  private final Map<String, byte[]> classFiles;

  /** What is driven in place of a woven generator, one after the other. */
  private final List<UnaryOperator<Object>> driven;

  /** What is woven to compare with; null if that is the reference. */
  private final Map<String, byte[]> plain;

  Comparison(Program program, Map<String, byte[]> classFiles) {
    this.program = program;
    this.classFiles = classFiles;
    this.driven = List.of(UnaryOperator.identity());
    this.plain = null;
  }

  /**
   * Creates a comparison of durable generators with those of the same classes as they are.
   *
   * @param copied each makes what is driven in place of a durable generator
   */
  Comparison(Program program, Map<String, byte[]> classFiles, List<UnaryOperator<Object>> copied) {
    this.program = program;
    this.classFiles = DurableClasses.of(classFiles);
    this.driven = copied;
    this.plain = classFiles;
  }

  /**
   * Returns the first driver under which the two do not do the same; none if there is nothing to
   * compare, for what javac made does not verify, or is too large to be woven.
   */
  Optional<Difference> difference() {
    MemoryClasses reference =
        plain == null ? MemoryClasses.reference(classFiles) : MemoryClasses.unchanged(plain);
    try {
      reference.loadAll();
    } catch (VerifyError javacFailed) {
      return Optional.empty();
    }
    try {
      MemoryClasses.woven(classFiles).loadAll();
    } catch (AssertionError | LinkageError | RuntimeException refused) {
      return refused.toString().contains("[METHOD_TOO_LARGE]")
              || refused.toString().contains("[NOT_DURABLE]")
          ? Optional.empty()
          : Optional.of(new Difference(program.drivers().get(0), refused.toString(), ""));
    }
    MemoryClasses driven = MemoryClasses.wovenLikeThisRun(classFiles);
    return difference(
        start(driven), start(plain == null ? reference : MemoryClasses.wovenLikeThisRun(plain)));
  }

  private Optional<Difference> difference(Method woven, Method reference) {
    return program.drivers().stream()
        .map(driver -> difference(driver, woven, reference))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Difference> difference(Driver driver, Method woven, Method reference) {
    String expected = trace(driver, reference, UnaryOperator.identity());
    ThreadedCoroutine.endAbandoned();
    return driven.stream()
        .map(each -> trace(driver, woven, each))
        .filter(actual -> !actual.equals(expected))
        .findFirst()
        .map(actual -> new Difference(driver, actual, expected));
  }

  private static String trace(Driver driver, Method start, UnaryOperator<Object> driven) {
    return STREAM_ITERATOR
        .matcher(Trace.of(driver.script(), log -> generator(log, start, driven)).toString())
        .replaceAll("'an iterator'");
  }

  private static Object generator(Log log, Method start, UnaryOperator<Object> driven) {
    Tape tape = new Tape(log);
    try {
      Object generator = driven.apply(start.invoke(null, tape));
      tape.drives((Gen<?>) generator);
      return generator;
    } catch (InvocationTargetException e) {
      throw Tape.sneak(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private Method start(MemoryClasses classes) {
    try {
      Method start = classes.load(program.name()).getDeclaredMethod("start", Tape.class);
      start.setAccessible(true);
      return start;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
