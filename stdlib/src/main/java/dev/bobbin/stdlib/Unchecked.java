package dev.bobbin.stdlib;

import java.util.concurrent.Callable;

/** Lets exceptions through as they are where javac would ask for a declaration. */
public final class Unchecked {

  private Unchecked() {}

  /** Returns what the call returns; throws what it throws. */
  public static <T> T call(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  /** Closes the resource; throws what that throws. */
  public static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  /** Throws the exception, checked or not; the return type is for {@code throw rethrow(e)}. */
  public static RuntimeException rethrow(Throwable exception) {
    throw Unchecked.<RuntimeException>as(exception);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E as(Throwable exception) throws E {
    throw (E) exception;
  }
}
