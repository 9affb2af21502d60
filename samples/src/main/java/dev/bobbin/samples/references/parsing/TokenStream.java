package dev.bobbin.samples.references.parsing;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lexer that is a generator: the parser pulls its tokens. */
public final class TokenStream {
  private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\\d+)|(\\S))");

  private TokenStream() {}

  // snippet: tokens
  @Generator
  static Gen<Token> tokens(String text) {
    Matcher match = TOKEN.matcher(text);
    while (match.find()) {
      if (match.group(1) != null) {
        Gen.yield(new Token(Token.Kind.NUMBER, match.group(1)));
      } else {
        Gen.yield(new Token(Token.Kind.SYMBOL, match.group(2)));
      }
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints the tokens and the value of some texts. */
  public static void run() {
    for (String text : List.of("2 * (3 + 4) - 5", "12*12", "2 * (3 + ", "2 3")) {
      String words = tokens(text).stream().map(Token::text).collect(Collectors.joining(" "));
      try {
        System.out.println(words + " = " + new PullParser(tokens(text)).parse());
      } catch (IllegalArgumentException failure) {
        System.out.println(words + ": " + failure.getMessage());
      }
    }
  }
  // end
}
