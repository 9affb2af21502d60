package dev.bobbin.conformance.cpython;

import dev.bobbin.conformance.python.PythonExceptions;
import dev.bobbin.conformance.scenarios.Scenario;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** Calls the functions of a program by name. */
final class ProgramCall {
  private final Scenario program;

  ProgramCall(Scenario program) {
    this.program = program;
  }

  /** Calls what the step's first argument names with the others. */
  Object call(Step step) throws Throwable {
    List<?> rest = step.arguments().subList(1, step.arguments().size());
    Object[] arguments = rest.stream().map(this::argument).toArray();
    try {
      return method(step.text(0), arguments.length).invoke(program, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The number of parameters tells a generator's method from its body, which has three more. */
  private Method method(String pythonName, int parameters) {
    String name = pythonName.equals("my_gen") ? "myGen" : pythonName;
    for (Method method : program.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == parameters) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError("no method " + name + " in " + program.getClass());
  }

  /** Resolves {@code {"var": name}} and {@code {"exc": [type, argument]}}. */
  private Object argument(Object written) {
    if (!(written instanceof Map<?, ?> object)) {
      return written;
    }
    if (object.containsKey("var")) {
      return program.lookup((String) object.get("var"));
    }
    List<?> exception = (List<?>) object.get("exc");
    return PythonExceptions.make((String) exception.get(0), exception.get(1));
  }
}
