package dev.bobbin.itertools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression of Python, as far as the table has them. */
sealed interface Expression {

  /** A number, a text, True, False or None. */
  record Literal(Object value) implements Expression {}

  /** A variable, or a function. */
  record Name(String name) implements Expression {}

  /** A list or a tuple. */
  record Display(List<Expression> elements) implements Expression {}

  /** A call. */
  record Call(String function, List<Expression> arguments, Map<String, Expression> keywords)
      implements Expression {}

  /** Reads an expression. */
  static Expression parse(String text) {
    Parser parser = new Parser(text);
    Expression expression = parser.expression();
    if (!parser.peek().isEmpty()) {
      throw new AssertionError("what is " + parser.peek() + " in " + text);
    }
    return expression;
  }

  /** Reads tokens from the left to the right. */
  final class Parser {
    private static final Pattern TOKEN =
        Pattern.compile("'[^']*'|-?[\\w.]+(e[\\d]+)?|[(),\\[\\]=]");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    Parser(String text) {
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        tokens.add(matcher.group());
      }
    }

    String peek() {
      return position < tokens.size() ? tokens.get(position) : "";
    }

    private String take() {
      return tokens.get(position++);
    }

    private boolean skip(String token) {
      boolean skips = peek().equals(token);
      position += skips ? 1 : 0;
      return skips;
    }

    Expression expression() {
      String token = take();
      if (token.equals("[") || token.equals("(")) {
        return display();
      }
      if (skip("(")) {
        return call(token);
      }
      return token.matches("[-\\d'].*|True|False|None")
          ? new Literal(literal(token))
          : new Name(token);
    }

    private Expression display() {
      List<Expression> elements = new ArrayList<>();
      while (!skip("]") && !skip(")")) {
        elements.add(expression());
        skip(",");
      }
      return new Display(elements);
    }

    private Expression call(String function) {
      List<Expression> arguments = new ArrayList<>();
      Map<String, Expression> keywords = new LinkedHashMap<>();
      while (!skip(")")) {
        Expression argument = expression();
        if (skip("=")) {
          keywords.put(((Name) argument).name(), expression());
        } else {
          arguments.add(argument);
        }
        skip(",");
      }
      return new Call(function, arguments, keywords);
    }

    private static Object literal(String token) {
      return switch (token) {
        case "None" -> null;
        case "True" -> true;
        case "False" -> false;
        default -> token.startsWith("'") ? token.substring(1, token.length() - 1) : number(token);
      };
    }

    private static Object number(String token) {
      if (token.matches("-?\\d+")) {
        return Integer.valueOf(token);
      }
      return Double.valueOf(token);
    }
  }
}
