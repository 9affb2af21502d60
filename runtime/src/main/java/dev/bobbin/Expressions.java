package dev.bobbin;

import java.util.concurrent.Callable;

/** Calls the lambda bodies of generator expressions. */
final class Expressions {

  private Expressions() {}

  static <G> G call(String method, Callable<G> body) {
    if (body == null) {
      throw new NullPointerException(method + ": the body is null");
    }
    G generator;
    try {
      generator = body.call();
    } catch (Exception e) {
      throw Expressions.<RuntimeException>unchecked(e);
    }
    if (generator == null) {
      throw new NullPointerException(
          method
              + ": the body returned null. A lambda is a generator if it yields, or returns"
              + " Gen.done() or Gen.returns(v)");
    }
    return generator;
  }

  @SuppressWarnings("unchecked")
  static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
