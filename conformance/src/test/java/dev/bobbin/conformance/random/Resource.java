package dev.bobbin.conformance.random;

import dev.bobbin.conformance.reference.Log;

/** A resource that tells when it is closed, and sometimes fails then. */
public final class Resource implements AutoCloseable {
  private final int number;
  private final Log log;

  Resource(int number, Log log) {
    this.number = number;
    this.log = log;
    log.add("opens " + number);
  }

  @Override
  public void close() {
    log.add("closes " + number);
    if (number % 5 == 4) {
      throw new Boom("close " + number);
    }
  }
}
