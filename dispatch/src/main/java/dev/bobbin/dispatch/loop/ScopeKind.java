package dev.bobbin.dispatch.loop;

/** What a scope makes of failures, and of a body that has returned before its time is over. */
enum ScopeKind {
  /** The first failure ends it; it is cut short as long as one of its tasks is. */
  SCOPE(false, false),
  /** Only a failure of its body ends it. */
  SUPERVISOR(true, false),
  /** As a scope, but what its body has returned counts: its tasks are none of its user's. */
  GATHER(false, true),
  /** As a supervisor whose body counts. */
  SETTLE(true, true);

  /** Whether failures other than the body's are left alone. */
  final boolean supervises;

  /** Whether the body's result is delivered also if tasks beside it were cut short. */
  final boolean bodyCounts;

  ScopeKind(boolean supervises, boolean bodyCounts) {
    this.supervises = supervises;
    this.bodyCounts = bodyCounts;
  }
}
