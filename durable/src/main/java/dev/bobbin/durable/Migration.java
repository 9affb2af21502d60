package dev.bobbin.durable;

import java.util.Map;

/** Translates a state that was saved by an older body of a generator. */
public interface Migration {

  /**
   * Returns the state from which the present body goes on, or null if there is none.
   *
   * @param old the state as it was saved
   * @param present what the present body expects
   */
  SavedState migrate(SavedState old, Target present);

  /** What the present body of a generator expects. */
  interface Target {

    /** Returns the fingerprint of the body. */
    String fingerprint();

    /** Returns the number of suspension points; they are numbered from 1 in the order of code. */
    int points();

    /**
     * Returns the source line of a suspension point.
     *
     * @param point 1 to {@link #points}; 0 for the start
     * @return 0 if it is unknown
     */
    int line(int point);

    /**
     * Returns the variables that are needed at a suspension point, and their descriptors (JVMS
     * 4.3.2), in the order of their slots. One whose name is unknown is called {@code $} and its
     * slot, a value on the operand stack {@code #} and its position.
     *
     * @param point 1 to {@link #points}; 0 for the start, which needs the parameters
     */
    Map<String, String> variables(int point);
  }
}
