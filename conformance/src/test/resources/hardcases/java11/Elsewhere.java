package hardcases.elsewhere;

/** Hands out objects whose class its users cannot name. */
public final class Elsewhere {

  private Elsewhere() {}

  public static Hidden hidden(Object value) {
    return new Hidden(value);
  }

  public abstract static class Visible {
    public abstract Object get();
  }

  static final class Hidden extends Visible {
    private final Object value;

    Hidden(Object value) {
      this.value = value;
    }

    @Override
    public Object get() {
      return value;
    }

    @Override
    public String toString() {
      return "hidden " + value;
    }
  }
}
