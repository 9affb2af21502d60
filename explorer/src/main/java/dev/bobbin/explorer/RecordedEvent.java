package dev.bobbin.explorer;

import java.util.Map;

/**
 * Something that has happened to a generator, or to a channel, a worker or a scope of tasks, as the
 * page shows it.
 *
 * @param kind what has happened, such as {@code next}, {@code yielded} or {@code put}
 * @param lane to what, by its name on the page
 * @param by the lane that caused it; null for the program
 * @param thread the name of the thread
 * @param nanos since the recording began
 * @param line in the source; 0 if there is none
 * @param value what travels with it, as text; null if nothing does
 * @param variables the texts of the variables that have changed, by name
 */
public record RecordedEvent(
    String kind,
    String lane,
    String by,
    String thread,
    long nanos,
    int line,
    String value,
    Map<String, String> variables) {

  /** Creates an event. */
  public RecordedEvent {
    variables = Map.copyOf(variables);
  }
}
