package dev.bobbin.samples.references.trees;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Evaluates an expression: each visit yields the operands that it needs, and is sent their values.
 */
final class Visitor {

  private Visitor() {}

  // snippet: visit
  @Generator
  private static Coroutine<Expression, Long, Long> visit(Expression expression) {
    if (expression instanceof Expression.Number number) {
      return Gen.returns(number.value());
    } else if (expression instanceof Expression.Sum sum) {
      return Gen.returns(Gen.<Long>yield(sum.left()) + Gen.<Long>yield(sum.right()));
    } else if (expression instanceof Expression.Product product) {
      return Gen.returns(Gen.<Long>yield(product.left()) * Gen.<Long>yield(product.right()));
    } else if (expression instanceof Expression.Negation negation) {
      return Gen.returns(-Gen.<Long>yield(negation.operand()));
    }
    throw new IllegalArgumentException("no such expression: " + expression);
  }

  static long evaluate(Expression expression) {
    Deque<Coroutine<Expression, Long, Long>> visits = new ArrayDeque<>();
    visits.push(visit(expression));
    Long value = null;
    while (!visits.isEmpty()) {
      try {
        visits.push(visit(visits.peek().send(value)));
        value = null;
      } catch (StopIteration end) {
        value = visits.pop().result();
      }
    }
    return value;
  }
  // end
}
