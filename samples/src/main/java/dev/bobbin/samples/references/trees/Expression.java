package dev.bobbin.samples.references.trees;

/** An arithmetic expression. */
sealed interface Expression {

  /** A number. */
  record Number(long value) implements Expression {}

  /** The sum of two expressions. */
  record Sum(Expression left, Expression right) implements Expression {}

  /** The product of two expressions. */
  record Product(Expression left, Expression right) implements Expression {}

  /** The opposite of an expression. */
  record Negation(Expression operand) implements Expression {}

  /** Returns {@code 0 + 1 + 2 + ...}, nested to the left. */
  static Expression sumUpTo(int last) {
    Expression sum = new Number(0);
    for (int i = 1; i <= last; i++) {
      sum = new Sum(sum, new Number(i));
    }
    return sum;
  }
}
