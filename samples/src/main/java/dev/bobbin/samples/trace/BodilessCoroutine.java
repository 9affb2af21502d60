package dev.bobbin.samples.trace;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Gen;

/** What has no body, as {@code zip} has none, in the form in which generators are recorded. */
final class BodilessCoroutine<Y> extends AbstractCoroutine<Y, Object, Object> {
  private final Gen<Y> generator;

  BodilessCoroutine(Gen<Y> generator) {
    this.generator = generator;
  }

  @Override
  public Y send(Object value) {
    if (value != null) {
      throw new IllegalArgumentException("nothing can be sent to what has no body");
    }
    if (!generator.hasNext()) {
      throw stop(generator.result());
    }
    return generator.next();
  }

  @Override
  public Y raise(Throwable exception) {
    return generator.raise(exception);
  }

  /** Its sources are closed with it, also after its end. */
  @Override
  public void close() {
    super.close();
    generator.close();
  }
}
