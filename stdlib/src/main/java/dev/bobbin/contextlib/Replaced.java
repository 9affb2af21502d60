package dev.bobbin.contextlib;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Exceptions that others come out instead of; what is {@code __context__} in Python. */
final class Replaced {

  private Replaced() {}

  /** Returns the one that comes out, which from now on leads to the one that does not. */
  static Throwable by(Throwable replacing, Throwable replaced) {
    if (replaced != null && !known(replacing).contains(replaced)) {
      replacing.addSuppressed(replaced);
    }
    return replacing;
  }

  private static Set<Throwable> known(Throwable exception) {
    Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(exception, known);
    return known;
  }

  /** Exceptions may lead back to each other. */
  private static void collect(Throwable exception, Set<Throwable> known) {
    if (exception != null && known.add(exception)) {
      collect(exception.getCause(), known);
      for (Throwable suppressed : exception.getSuppressed()) {
        collect(suppressed, known);
      }
    }
  }
}
