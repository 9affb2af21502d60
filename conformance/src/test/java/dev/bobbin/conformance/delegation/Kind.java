package dev.bobbin.conformance.delegation;

import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.Arrays;

/** A kind of exception, under the name that programs and traces have for it. */
enum Kind {
  BOOM("Boom"),
  EXIT("Exit"),
  STOP("Stop"),
  RUNNING("Running"),
  IGNORED("Ignored"),
  RAISED_STOP("RaisedStop"),
  JUST_STARTED("JustStarted"),
  VALUE_WAITING("ValueWaiting"),
  NO_SEND("NoSend"),
  /** Nothing that a program may cause; traces show it in full. */
  UNKNOWN("Unknown");

  private final String text;

  Kind(String text) {
    this.text = text;
  }

  static Kind named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst().orElseThrow();
  }

  static Kind of(Throwable exception) {
    if (exception instanceof Boom) {
      return BOOM;
    }
    if (exception instanceof GeneratorExit) {
      return EXIT;
    }
    if (exception instanceof StopIteration) {
      return STOP;
    }
    if (exception instanceof UnsupportedOperationException) {
      return NO_SEND;
    }
    return exception instanceof GeneratorStateException ? ofMessage(exception) : UNKNOWN;
  }

  private static Kind ofMessage(Throwable exception) {
    return switch (exception.getMessage()) {
      case "generator already executing" -> RUNNING;
      case "generator ignored GeneratorExit" -> IGNORED;
      case "generator raised StopIteration" -> RAISED_STOP;
      case "can't send non-None value to a just-started generator" -> JUST_STARTED;
      case "a value fetched by hasNext() is waiting; call next() first" -> VALUE_WAITING;
      default -> UNKNOWN;
    };
  }

  /** Returns a new exception; only the first three kinds can be raised by a program. */
  Throwable exception(String argument) {
    return switch (this) {
      case BOOM -> new Boom(argument);
      case EXIT -> argument == null ? new GeneratorExit() : new GeneratorExit(argument);
      case STOP -> new StopIteration(argument);
      default -> throw new AssertionError("a program cannot raise " + text);
    };
  }

  /** Returns what a trace shows of an exception. */
  static String describe(Throwable exception) {
    Kind kind = of(exception);
    return switch (kind) {
      case BOOM -> kind.text + "(" + exception.getMessage() + ")";
      case EXIT ->
          exception.getMessage() == null ? kind.text : "Exit(" + exception.getMessage() + ")";
      case STOP -> kind.text + "(" + Operation.show(((StopIteration) exception).value()) + ")";
      case RAISED_STOP -> kind.text + "(" + describe(exception.getCause()) + ")";
      case UNKNOWN -> exception.toString();
      default -> kind.text;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
