package dev.bobbin.samples.references.parsing;

import dev.bobbin.Coroutine;
import dev.bobbin.samples.trace.Trace;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace tokens() {
    Trace trace = new Trace("PullParser");
    new PullParser(trace.of("tokens", TokenStream.tokens("2*(3+4)"))).parse();
    return trace;
  }

  static Trace calculator() {
    Trace trace = new Trace();
    Parser traced =
        new Parser() {
          @Override
          Coroutine<Void, Token, Long> sum() {
            return trace.of("sum", super.sum());
          }

          @Override
          Coroutine<Void, Token, Long> product() {
            return trace.of("product", super.product());
          }

          @Override
          Coroutine<Void, Token, Long> factor() {
            return trace.of("factor", super.factor());
          }
        };
    var parser = trace.primed("parser", traced::parser);
    var lexer = trace.primed("lexer", () -> Lexer.lexer(parser));
    lexer.send('2');
    lexer.send('*');
    lexer.send('3');
    lexer.hasNext();
    return trace;
  }
}
