package dev.bobbin.stress.suspend;

/** Where a method is made to suspend. */
public enum Points {
  /** Before the first instruction of every line; at the start of a method that has no lines. */
  LINES,
  /** Before every instruction, and behind the last one of every try range. */
  INSTRUCTIONS
}
