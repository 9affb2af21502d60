package dev.bobbin.conformance.delegation;

import java.util.List;
import java.util.Locale;

/** An instruction of the programs; its text is the form that it has in the data file. */
sealed interface Instruction {

  /** Does the instruction; returns null, or what the generator has to do now. */
  Act execute(Body body);

  /** Yields a value; {@code asks} logs what is sent back. */
  record Yield(String value, boolean asks) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.yield(value, asks);
    }

    @Override
    public String toString() {
      return Json.array(asks ? "ask" : "yield", value);
    }
  }

  /** What a {@link Delegate} delegates to. */
  enum Target {
    FROM,
    NEW,
    ITER,
    PROXY,
    HALF
  }

  /** Delegates to a generator, or to an iterator over that many values. */
  record Delegate(Target target, int number) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.delegate(target, number);
    }

    @Override
    public String toString() {
      return Json.array(target.name().toLowerCase(Locale.ROOT), number);
    }
  }

  /** Performs an operation; a bare one lets its exception out. */
  record Perform(Operation operation, boolean bare) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.perform(operation, bare);
    }

    @Override
    public String toString() {
      return Json.array(bare ? "bare" : "call", operation);
    }
  }

  /** Raises a new exception. */
  record Raise(Kind kind, String argument) implements Instruction {
    @Override
    public Act execute(Body body) {
      throw Body.unchecked(kind.exception(argument));
    }

    @Override
    public String toString() {
      return Json.array("raise", kind.toString(), argument);
    }
  }

  /** Raises the exception that the innermost open handler handles, if there is one. */
  record Reraise() implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.reraise();
    }

    @Override
    public String toString() {
      return Json.array("reraise");
    }
  }

  /** Returns a value. */
  record Return(String value) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.leaveWith(value);
    }

    @Override
    public String toString() {
      return Json.array("return", value);
    }
  }

  /** Writes a line into the trace. */
  record Log(String text) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.log(text);
    }

    @Override
    public String toString() {
      return Json.array("log", text);
    }
  }

  /** Runs code a number of times. */
  record Loop(int times, List<Instruction> code) implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.enter(this);
    }

    @Override
    public String toString() {
      return Json.array("loop", times, code);
    }
  }

  /**
   * Runs code under handlers.
   *
   * @param kinds the names of what is caught; null, as the handler, if there is none
   * @param finale the code of the finally block; null if there is none
   */
  record Try(
      List<Instruction> code,
      List<String> kinds,
      List<Instruction> handler,
      List<Instruction> finale)
      implements Instruction {
    @Override
    public Act execute(Body body) {
      return body.enter(this);
    }

    boolean catches(Throwable exception) {
      return kinds != null && kinds.stream().anyMatch(kind -> matches(kind, Kind.of(exception)));
    }

    private static boolean matches(String name, Kind kind) {
      return switch (name) {
        case "any" -> true;
        case "Exception" -> kind != Kind.EXIT;
        default -> kind.toString().equals(name);
      };
    }

    @Override
    public String toString() {
      Object names = kinds == null ? null : Json.array(kinds.toArray());
      return "[\"try\", " + code + ", " + names + ", " + handler + ", " + finale + "]";
    }
  }
}
