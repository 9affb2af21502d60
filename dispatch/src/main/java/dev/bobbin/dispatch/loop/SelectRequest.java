package dev.bobbin.dispatch.loop;

import java.util.List;

/** Waits for the first of several requests; the others are withdrawn. */
final class SelectRequest extends Request {
  private final List<Request> alternatives;

  SelectRequest(List<Request> alternatives) {
    this.alternatives = List.copyOf(alternatives);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("a select needs one alternative at least");
    }
    for (Request alternative : alternatives) {
      if (!alternative.endsAtOnce()) {
        throw new IllegalArgumentException(
            alternative
                + " cannot be an alternative of a select, because its tasks must end first;"
                + " use firstOf(...), or spawn it and select join(task)");
      }
    }
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws Exception {
    SelectWait wait = new SelectWait(waiter);
    for (int i = 0; i < alternatives.size() && !wait.isOver(); i++) {
      wait.begin(task, i, alternatives.get(i));
    }
    return wait.isOver() ? null : wait;
  }

  @Override
  public String toString() {
    return "select" + Text.of(alternatives).replaceFirst("^\\[(.*)]$", "($1)");
  }
}
