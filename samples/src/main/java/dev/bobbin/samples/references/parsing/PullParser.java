package dev.bobbin.samples.references.parsing;

import dev.bobbin.Gen;

/** Computes an expression by recursive descent; each token is pulled when it is needed. */
final class PullParser {
  private final Gen<Token> tokens;

  /** The token that is to be dealt with next. */
  private Token token;

  PullParser(Gen<Token> tokens) {
    this.tokens = tokens;
  }

  // snippet: parser
  long parse() {
    advance();
    long value = sum();
    if (token != Token.END) {
      throw new IllegalArgumentException("nothing is expected here, not " + token.text());
    }
    return value;
  }

  private void advance() {
    token = tokens.nextOr(Token.END);
  }

  private boolean accept(String symbol) {
    boolean accepted = token.is(symbol);
    if (accepted) {
      advance();
    }
    return accepted;
  }

  private long sum() {
    long value = product();
    while (token.is("+") || token.is("-")) {
      int sign = token.is("+") ? 1 : -1;
      advance();
      value += sign * product();
    }
    return value;
  }

  private long product() {
    long value = factor();
    while (accept("*")) {
      value *= factor();
    }
    return value;
  }

  private long factor() {
    if (!accept("(")) {
      long number = token.number();
      advance();
      return number;
    }
    long value = sum();
    if (!accept(")")) {
      throw new IllegalArgumentException("')' is expected, not " + token.text());
    }
    return value;
  }
  // end
}
