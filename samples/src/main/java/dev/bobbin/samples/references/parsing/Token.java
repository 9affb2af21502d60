package dev.bobbin.samples.references.parsing;

/** A word of the language: a number, an operator, a parenthesis, or the end. */
record Token(Kind kind, String text) {
  static final Token END = new Token(Kind.END, "the end");

  /** What a token is. */
  enum Kind {
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  long number() {
    if (kind != Kind.NUMBER) {
      throw new IllegalArgumentException("a number is expected, not " + text);
    }
    return Long.parseLong(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
