package dev.bobbin.samples.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks that a number is within its limits. */
public abstract class WholeNumber implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  /** A number of workers. */
  public static final class Workers extends WholeNumber {
    Workers() {
      super(1, 100);
    }
  }

  /** A number of workers of which one is slow. */
  public static final class SeveralWorkers extends WholeNumber {
    SeveralWorkers() {
      super(2, 100);
    }
  }

  /** Milliseconds, or seconds of a clock that jumps. */
  public static final class Delay extends WholeNumber {
    Delay() {
      super(0, 60_000);
    }
  }

  /** A number of attempts. */
  public static final class Tries extends WholeNumber {
    Tries() {
      super(0, 1_000_000);
    }
  }

  /** A number of clients. */
  public static final class Clients extends WholeNumber {
    Clients() {
      super(1, 1_000);
    }
  }

  /** A number of events. */
  public static final class Events extends WholeNumber {
    Events() {
      super(1, 1_000);
    }
  }

  /** A number of lines. */
  public static final class Lines extends WholeNumber {
    Lines() {
      super(1, 100_000_000);
    }
  }

  private WholeNumber(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public final Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      // Complained about below, as a number beyond the limits is.
    }
    throw new TypeConversionException(
        "'" + text + "' is not a whole number from " + least + " to " + most);
  }
}
