package dev.bobbin.explorer;

import java.util.List;

/**
 * Something that happened to a generator.
 *
 * @param generator its index
 * @param by the index of the generator whose body caused it; -1 for the program
 * @param thread the index of the thread
 * @param line the line in the source, or 0
 * @param value the text of what was sent, raised, yielded or returned; null if nothing was
 * @param target the index of the delegate, or -1
 * @param variables names and texts, by turns, of the variables that have changed
 */
record Event(
    EventType type,
    int generator,
    int by,
    int thread,
    int line,
    String value,
    int target,
    List<String> variables) {

  static final int NONE = -1;

  Event(EventType type, int generator, int by, int thread, int line, String value) {
    this(type, generator, by, thread, line, value, NONE, List.of());
  }
}
