package dev.bobbin.stress.suspend;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Map;

/** Why the weaver may refuse a stressed method of a class that the JVM accepts. */
public final class Refusals {

  /** Not a diagnostic: it verifies, but could not be run. */
  static final String INTERFACE_INITIALISER = "INTERFACE_INITIALISER";

  /** Not a diagnostic: whoever drives the generator is on the stack, too. */
  static final String STACK_WALKER = "STACK_WALKER";

  private static final Map<String, String> REASONS =
      Map.of(
          DiagnosticCode.CLASS_FILE_TOO_OLD.name(),
          "a class file of Java 6 or older has no reliable stack maps",
          DiagnosticCode.THIS_OVERWRITTEN.name(),
          "the method assigns to slot 0; the receiver must stay where it is",
          DiagnosticCode.YIELD_IN_SYNCHRONIZED.name(),
          "a monitor may be held, on a path that exceptions take",
          DiagnosticCode.METHOD_TOO_LARGE.name(),
          "over 64 KB, however few the points",
          DiagnosticCode.CLASS_TOO_LARGE.name(),
          "over 65,535 constants, or too complex to be written, however few the points",
          INTERFACE_INITIALISER,
          "only <clinit> itself may assign to the fields of an interface",
          STACK_WALKER,
          "the class looks for its callers on the Java stack");

  private Refusals() {}

  /** Returns whether the refusal is no failure. */
  static boolean isExplained(DiagnosticCode code) {
    return REASONS.containsKey(code.name());
  }

  /** Returns what a reason means. */
  public static String explain(String reason) {
    return REASONS.getOrDefault(reason, "unexplained");
  }
}
