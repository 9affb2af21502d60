package dev.bobbin.weaver.internal.loops;

/** Whether nobody but a loop can have what it is over. */
enum Freshness {
  /** Somebody may. */
  NONE,
  /** Nobody has, if it has not started: an override may hand out something else. */
  UNLESS_STARTED,
  /** Nobody has. */
  CERTAIN
}
