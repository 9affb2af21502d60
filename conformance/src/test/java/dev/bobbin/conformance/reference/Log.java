package dev.bobbin.conformance.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What bodies write to while they run; a driver moves it into the trace after each step. */
public final class Log {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  /** Writes a value down as it is now. */
  public void add(Object value) {
    lines.add(ValueText.of(value));
  }

  /** Writes a value down and returns it; for use inside of expressions. */
  public <T> T see(T value) {
    add(value);
    return value;
  }

  /** Returns what was written since the last call. */
  List<String> drain() {
    List<String> drained = List.copyOf(lines);
    lines.clear();
    return drained;
  }
}
