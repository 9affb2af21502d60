package dev.bobbin.runtime;

import java.util.Iterator;

/** A delegating frame as weaving writes it, with a body in the test. */
final class HandWritten extends DelegatingFrame {

  /** What the body does between two suspension points; the state tells which. */
  interface Body {
    boolean resume(HandWritten frame, int point, Object sent) throws Throwable;
  }

  /** How often the body cannot be entered, as the stack is at its end. */
  int overflows;

  private final Body body;
  private boolean cleared;

  HandWritten(Body body) {
    super(Contract.VERSION);
    this.body = body;
  }

  /** Returns what delegates once, and returns what that returns. */
  static HandWritten over(Object delegate) {
    return new HandWritten(
        (frame, point, sent) -> point == 0 ? frame.delegates(1, delegate) : frame.returns(sent));
  }

  /** Returns what yields the values, and returns "end". */
  static HandWritten yielding(Object... values) {
    return new HandWritten(
        (frame, point, sent) ->
            point < values.length ? frame.yields(point + 1, values[point]) : frame.returns("end"));
  }

  boolean yields(int next, Object yielded) {
    value = yielded;
    state = next;
    return true;
  }

  boolean returns(Object result) {
    value = result;
    return false;
  }

  boolean delegates(int next, Object to) throws Throwable {
    Object iterator = DelegatingFrame.iterator(to);
    state = next;
    delegate = (Iterator<?>) iterator;
    pending = FIRST_STEP;
    int resumed = startDelegate();
    Object result = returned(resumed);
    return resumed < 0 || body.resume(this, resumed, result);
  }

  boolean isCleared() {
    return cleared;
  }

  @Override
  protected boolean resume(Object sent, Throwable raised) throws Throwable {
    if (overflows > 0) {
      overflows--;
      throw new StackOverflowError();
    }
    int point = state;
    state = ~state;
    return body.resume(this, point, answer(sent, raised));
  }

  @Override
  protected void clear() {
    cleared = true;
  }

  @Override
  protected Object spilled(int field) {
    return null;
  }

  @Override
  protected String metadata() {
    return "Hand;written;1,2,3,4,5,6,7,8/Hand.java";
  }
}
