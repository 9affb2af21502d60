package dev.bobbin.contextlib;

import java.util.List;

/** What is closed. */
record Resource(List<String> trace, boolean fails) implements AutoCloseable {

  @Override
  public void close() throws Boom {
    trace.add("close");
    if (fails) {
      throw new Boom("close");
    }
  }
}
