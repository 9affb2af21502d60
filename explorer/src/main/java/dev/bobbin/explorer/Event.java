package dev.bobbin.explorer;

import java.util.List;

/**
 * Something that happened to a generator.
 *
 * @param generator its index
 * @param by the index of the generator whose body caused it; -1 for the program
 * @param thread the index of the thread
 * @param line the line in the source, or 0
 * @param value what was sent, raised, yielded or returned: its {@link Text}, or a plain value; null
 *     if nothing was
 * @param target the index of the delegate, or -1
 * @param variables names and values, by turns, of the variables that have changed; null for the
 *     value of one that is not live any more
 */
record Event(
    EventType type,
    int generator,
    int by,
    int thread,
    int line,
    Object value,
    int target,
    List<Object> variables) {

  static final int NONE = -1;

  Event(EventType type, int generator, int by, int thread, int line, Object value) {
    this(type, generator, by, thread, line, value, NONE, List.of());
  }
}
