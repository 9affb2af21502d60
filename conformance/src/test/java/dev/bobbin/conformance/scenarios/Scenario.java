package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.conformance.python.PythonExceptions;
import dev.bobbin.conformance.python.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program: its methods are the functions that the steps of its scenario name. */
public abstract class Scenario {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> variables = new HashMap<>();

  /** Returns the lines logged since the last call. */
  public final List<String> takeLog() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  /** Binds a name of the scenario, such as that of its generator, g. */
  public final void assign(String name, Object value) {
    variables.put(name, value);
  }

  /** Returns what a name of the scenario is bound to. */
  public final Object lookup(String name) {
    return variables.get(name);
  }

  /** Writes a line, as {@code print} does. */
  final void log(Object... words) {
    lines.add(Arrays.stream(words).map(PythonText::str).collect(Collectors.joining(" ")));
  }

  /** Returns the generator that a name is bound to. */
  @SuppressWarnings("unchecked")
  final Coroutine<Object, Object, Object> generator(String name) {
    return (Coroutine<Object, Object, Object>) lookup(name);
  }

  static String excText(Throwable exception) {
    return PythonExceptions.text(exception);
  }

  static String stateOf(Gen<?> generator) {
    return "GEN_" + generator.state();
  }

  /** Throws a checked exception where the signature allows none; declared to return, for throw. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> RuntimeException unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
