package dev.bobbin.conformance.cpython;

import dev.bobbin.StopIteration;
import dev.bobbin.conformance.python.PythonExceptions;
import dev.bobbin.conformance.python.PythonText;
import java.util.Map;

/** What a step ended with, as a line of text. */
final class Outcome {
  private static final String SAME = " is=";

  private Outcome() {}

  static String ok() {
    return "= ok";
  }

  /** A value that was yielded, returned, or asked for: the kind says which. */
  static String of(String kind, Object value) {
    return "= " + kind + " " + PythonText.repr(value);
  }

  static String raised(Throwable thrown) {
    String name = PythonExceptions.name(thrown);
    if (thrown instanceof StopIteration) {
      return stop(((StopIteration) thrown).value());
    }
    Throwable cause = thrown.getCause();
    return raised(name, thrown.getMessage(), cause == null ? null : PythonExceptions.text(cause));
  }

  /** Adds the name of the exception that was thrown in, where that very object came out. */
  static String same(String outcome, String name) {
    return outcome + SAME + name;
  }

  /** Reads what CPython gave; the context is left out, since Java has none. */
  static String of(Map<?, ?> recorded) {
    String kind = (String) recorded.get("kind");
    if (kind.equals("ok")) {
      return ok();
    }
    if (!kind.equals("raise")) {
      return of(kind, recorded.get("value"));
    }
    String type = (String) recorded.get("type");
    if (type.equals("StopIteration")) {
      return stop(recorded.get("value"));
    }
    String raised = raised(type, (String) recorded.get("msg"), (String) recorded.get("cause"));
    Object same = recorded.get("same_object_as");
    return same == null ? raised : same(raised, (String) same);
  }

  private static String stop(Object value) {
    return "= raise StopIteration value=" + PythonText.repr(value);
  }

  private static String raised(String type, String message, String cause) {
    return "= raise "
        + type
        + (message == null ? "" : " \"" + message + "\"")
        + (cause == null ? "" : " cause=" + cause);
  }
}
