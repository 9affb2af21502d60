package dev.bobbin.durable.store;

/**
 * Somebody else has saved, or removed, the generator since it was loaded; load it again. What was
 * done with this one is not stored.
 */
public final class StaleGeneratorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleGeneratorException(Object key, long version) {
    super(
        "generator '"
            + key
            + "' has changed since version "
            + version
            + " was loaded; load it again, and do again what was done with it");
  }
}
