package dev.bobbin.runtime;

/** A frame without delegations as weaving writes it, with a body in the test. */
class PlainFrame extends GeneratorFrame {

  /** What the body does between two suspension points; the state tells which. */
  interface Body {
    boolean resume(PlainFrame frame, int point, Object sent, Throwable raised) throws Throwable;
  }

  int overflows;
  private final Body body;

  PlainFrame(Body body) {
    super(Contract.VERSION);
    this.body = body;
  }

  /** Returns what yields the values, whatever is raised or sent, and returns "end". */
  static PlainFrame yielding(Object... values) {
    return new PlainFrame(body(values));
  }

  static Body body(Object... values) {
    return (frame, point, sent, raised) -> {
      rethrow(raised);
      frame.value = point < values.length ? values[point] : "end";
      frame.state = point < values.length ? point + 1 : frame.state;
      return point < values.length;
    };
  }

  private boolean step(Object sent) {
    return (state >= 0 || resumable()) && drive(sent, null);
  }

  @Override
  public boolean hasNext() {
    if (keepsValue()) {
      return true;
    }
    if (!step(null)) {
      return false;
    }
    state += LOOKED_AHEAD;
    return true;
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw stop();
    }
    state -= LOOKED_AHEAD;
    return take();
  }

  @Override
  protected boolean resume(Object sent, Throwable raised) throws Throwable {
    if (overflows > 0) {
      overflows--;
      throw new StackOverflowError();
    }
    int point = state;
    if (body != null) {
      state = ~state;
    }
    return body != null && body.resume(this, point, sent, raised);
  }

  @Override
  protected void clear() {}

  @Override
  protected Object spilled(int field) {
    return field;
  }

  @Override
  protected String metadata() {
    return "Host;plain;1,2,3,4,5;i[I[0[0-4/Host.java";
  }

  @Override
  protected GeneratorFrame fresh() {
    return new PlainFrame(body);
  }
}
