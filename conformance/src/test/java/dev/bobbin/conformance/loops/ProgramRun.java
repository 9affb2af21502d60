package dev.bobbin.conformance.loops;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.conformance.python.PythonText;
import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs a program by a script, both given as in loops.txt. */
final class ProgramRun {
  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

  private static final List<Supplier<Sources>> PROGRAMS =
      List.of(Ends::new, Tries::new, Nests::new, Faults::new, Others::new);

  /** How values are asked for. */
  enum Reading {
    NEXT,
    HAS_NEXT,
    FOR_EACH
  }

  private final Sources program;
  private final Gen<?> generator;
  private final Reading reading;

  private ProgramRun(Sources program, Gen<?> generator, Reading reading) {
    this.program = program;
    this.generator = generator;
    this.reading = reading;
  }

  /** Returns the trace of a program and a script, {@code "breaks: next close"}. */
  static String trace(String line, Reading reading) throws ReflectiveOperationException {
    String[] parts = line.split(": ");
    Thread thread = Thread.currentThread();
    UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    ProgramRun run = create(method(parts[0]), reading);
    thread.setUncaughtExceptionHandler(
        (where, e) -> run.program.log("unraisable " + Sources.text(e)));
    try {
      run.drive(parts[1]);
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
    return String.join(", ", run.program.trace());
  }

  private static String method(String pythonName) {
    return NEXT_WORD.matcher(pythonName).replaceAll(ProgramRun::upper);
  }

  private static String upper(MatchResult word) {
    return word.group(1).toUpperCase();
  }

  private static ProgramRun create(String name, Reading reading)
      throws ReflectiveOperationException {
    for (Supplier<Sources> programs : PROGRAMS) {
      Sources program = programs.get();
      for (Method method : program.getClass().getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          return new ProgramRun(program, invoke(program, method), reading);
        }
      }
    }
    throw new AssertionError("no program " + name);
  }

  private static Gen<?> invoke(Sources program, Method method) throws ReflectiveOperationException {
    try {
      return (Gen<?>) method.invoke(program);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private void drive(String script) {
    for (String word : script.split(" ")) {
      if (word.equals("all") && reading == Reading.FOR_EACH) {
        step("each");
      } else if (word.equals("all")) {
        for (int i = 0; i < 40 && step("next"); i++) {}
      } else {
        step(word);
      }
    }
  }

  /** Returns whether the program may yield more. */
  private boolean step(String word) {
    try {
      switch (word) {
        case "next" -> next();
        case "each" -> each();
        case "boom" -> program.log("= " + PythonText.str(generator.raise(new Boom("thrown"))));
        default -> close();
      }
      return true;
    } catch (StopIteration end) {
      Object value = end.value();
      program.log(value == null ? "end" : "end " + PythonText.str(value));
    } catch (Throwable e) {
      program.log("! " + Sources.text(e));
    }
    return false;
  }

  /** Whether the value was asked for before makes no difference to what follows. */
  private void next() {
    if (reading == Reading.HAS_NEXT) {
      generator.hasNext();
    }
    program.log("= " + PythonText.str(generator.next()));
  }

  private void each() {
    generator.forEachRemaining(value -> program.log("= " + PythonText.str(value)));
    throw new StopIteration(generator.result());
  }

  private void close() {
    generator.close();
    program.log("closed");
  }
}
