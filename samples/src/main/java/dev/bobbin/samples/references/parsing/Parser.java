package dev.bobbin.samples.references.parsing;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;

/** Computes an expression while its tokens come in: each rule of the grammar is a coroutine. */
class Parser {
  /** The token that is to be dealt with next. */
  private Token token;

  // snippet: parser
  @Primed
  Coroutine<Void, Token, Long> parser() {
    token = Gen.yield();
    long value = Gen.yieldFrom(sum());
    if (token != Token.END) {
      throw new IllegalArgumentException("nothing is expected here, not " + token.text());
    }
    return Gen.returns(value);
  }

  @Generator
  Coroutine<Void, Token, Long> sum() {
    long value = Gen.yieldFrom(product());
    while (token.is("+") || token.is("-")) {
      int sign = token.is("+") ? 1 : -1;
      token = Gen.yield();
      value += sign * Gen.<Long>yieldFrom(product());
    }
    return Gen.returns(value);
  }

  @Generator
  Coroutine<Void, Token, Long> product() {
    long value = Gen.yieldFrom(factor());
    while (token.is("*")) {
      token = Gen.yield();
      value *= Gen.<Long>yieldFrom(factor());
    }
    return Gen.returns(value);
  }

  @Generator
  Coroutine<Void, Token, Long> factor() {
    long value;
    if (token.is("(")) {
      token = Gen.yield();
      value = Gen.yieldFrom(sum());
      if (!token.is(")")) {
        throw new IllegalArgumentException("')' is expected, not " + token.text());
      }
    } else {
      value = token.number();
    }
    token = Gen.yield();
    return Gen.returns(value);
  }
  // end
}
