package dev.bobbin.samples.references.parsing;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;

/** Makes tokens of characters. */
final class Lexer {

  private Lexer() {}

  // snippet: lexer
  /** Sends on a token as soon as it is complete; a null character is the end. */
  @Primed
  static <R> Coroutine<Void, Character, R> lexer(Coroutine<?, Token, R> parser) {
    Character character = Gen.yield();
    while (character != null) {
      if (Character.isDigit(character)) {
        StringBuilder digits = new StringBuilder();
        while (character != null && Character.isDigit(character)) {
          digits.append(character);
          character = Gen.yield();
        }
        parser.send(new Token(Token.Kind.NUMBER, digits.toString()));
      } else {
        if (!Character.isWhitespace(character)) {
          parser.send(new Token(Token.Kind.SYMBOL, character.toString()));
        }
        character = Gen.yield();
      }
    }
    try {
      parser.send(Token.END);
      throw new IllegalStateException("the parser waits for more than the end");
    } catch (StopIteration end) {
      return Gen.returns(parser.result());
    }
  }
  // end
}
