package dev.bobbin.conformance.python;

import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.Map;
import java.util.function.Function;

/**
 * The exceptions of Python and those of Java that stand for them.
 *
 * <p>A scenario's own exceptions implement {@link PythonException} and keep their names.
 */
public final class PythonExceptions {

  /** How to make each exception that a scenario's steps name, from its argument. */
  private static final Map<String, Function<Object, Throwable>> MAKERS =
      Map.of(
          "ValueError",
          argument -> new IllegalArgumentException((String) argument),
          "KeyError",
          argument -> new NoSuchFieldException((String) argument),
          "StopIteration",
          StopIteration::new,
          "GeneratorExit",
          argument -> new GeneratorExit((String) argument),
          "Boom",
          Boom::new,
          "BaseBoom",
          BaseBoom::new);

  /** Python's name for each Java class; a checked one is among them on purpose. */
  private static final Map<Class<?>, String> NAMES =
      Map.of(
          IllegalArgumentException.class, "ValueError",
          NoSuchFieldException.class, "KeyError",
          IndexOutOfBoundsException.class, "IndexError",
          ArithmeticException.class, "ArithmeticError",
          IllegalStateException.class, "RuntimeError",
          NullPointerException.class, "TypeError",
          GeneratorExit.class, "GeneratorExit");

  /** Python has three types for what is one type here; the words tell them apart. */
  private static final Map<String, String> STATE_NAMES =
      Map.of(
          "can't send non-None value to a just-started generator", "TypeError",
          "generator already executing", "ValueError",
          "generator ignored GeneratorExit", "RuntimeError",
          "generator raised StopIteration", "RuntimeError");

  private PythonExceptions() {}

  /** Returns a new exception; the argument is null for none. */
  public static Throwable make(String pythonName, Object argument) {
    Function<Object, Throwable> maker = MAKERS.get(pythonName);
    if (maker == null) {
      throw new AssertionError("no Java exception for " + pythonName);
    }
    return maker.apply(argument);
  }

  /** Returns Python's name, or that of the Java class, which then equals no expected one. */
  public static String name(Throwable exception) {
    if (exception instanceof PythonException) {
      return exception.getClass().getSimpleName();
    }
    if (exception instanceof StopIteration) {
      return "StopIteration";
    }
    String javaName = exception.getClass().getName();
    return exception instanceof GeneratorStateException
        ? STATE_NAMES.getOrDefault(exception.getMessage(), javaName)
        : NAMES.getOrDefault(exception.getClass(), javaName);
  }

  /** Returns {@code ValueError('text')}. */
  public static String text(Throwable exception) {
    Object argument = argument(exception);
    return name(exception) + "(" + (argument == null ? "" : PythonText.repr(argument)) + ")";
  }

  private static Object argument(Throwable exception) {
    if (exception instanceof PythonException) {
      return ((PythonException) exception).argument();
    }
    if (exception instanceof StopIteration) {
      return ((StopIteration) exception).value();
    }
    return exception.getMessage();
  }
}
