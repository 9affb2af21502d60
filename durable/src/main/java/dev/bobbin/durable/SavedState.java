package dev.bobbin.durable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a suspended generator was, and with which variables.
 *
 * @param id the name that the generator is saved under
 * @param fingerprint that of the body which saved it
 * @param point the suspension point, numbered from 1 in the order of the code; 0 before the start
 * @param line the source line of the point then; 0 if unknown
 * @param variables what was live there, by name, unmodifiable
 */
public record SavedState(
    String id, String fingerprint, int point, int line, Map<String, Object> variables) {

  /** Creates a state; the map is copied. */
  public SavedState {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Returns the same at another suspension point. */
  public SavedState at(int otherPoint) {
    return new SavedState(id, fingerprint, otherPoint, line, variables);
  }

  /** Returns the same with a variable added or changed. */
  public SavedState with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(variables);
    changed.put(name, value);
    return new SavedState(id, fingerprint, point, line, changed);
  }

  /**
   * Returns the same with a variable under another name.
   *
   * @throws IllegalArgumentException if there is no such variable
   */
  public SavedState renamed(String name, String newName) {
    if (!variables.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no variable '" + name + "' in " + variables.keySet());
    }
    Map<String, Object> changed = new LinkedHashMap<>(variables);
    changed.put(newName, changed.remove(name));
    return new SavedState(id, fingerprint, point, line, changed);
  }
}
