package dev.bobbin.samples.references.trees;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Evaluating an expression without the limits of recursion. */
public final class DeepExpression {

  private DeepExpression() {}

  // snippet: evaluate
  @Generator
  static Coroutine<Void, Void, Long> evaluate(Expression expression) {
    if (expression instanceof Expression.Number number) {
      return Gen.returns(number.value());
    } else if (expression instanceof Expression.Sum sum) {
      long left = Gen.yieldFrom(evaluate(sum.left()));
      long right = Gen.yieldFrom(evaluate(sum.right()));
      return Gen.returns(left + right);
    } else if (expression instanceof Expression.Product product) {
      long left = Gen.yieldFrom(evaluate(product.left()));
      long right = Gen.yieldFrom(evaluate(product.right()));
      return Gen.returns(left * right);
    } else if (expression instanceof Expression.Negation negation) {
      long operand = Gen.yieldFrom(evaluate(negation.operand()));
      return Gen.returns(-operand);
    }
    throw new IllegalArgumentException("no such expression: " + expression);
  }

  // end

  // snippet: run
  /** Evaluates 2 * (3 + -4), and a sum a million levels deep. */
  public static void run() {
    Expression small =
        new Expression.Product(
            new Expression.Number(2),
            new Expression.Sum(
                new Expression.Number(3), new Expression.Negation(new Expression.Number(4))));
    show("2 * (3 + -4)", small);
    show("0 + 1 + ... + 1000000", Expression.sumUpTo(1_000_000));
  }

  private static void show(String text, Expression expression) {
    Coroutine<Void, Void, Long> evaluation = evaluate(expression);
    // It yields nothing: looking for a value runs it to its end.
    evaluation.hasNext();
    System.out.println(text + " by yieldFrom:  " + evaluation.result());
    System.out.println(text + " by a visitor:  " + Visitor.evaluate(expression));
  }
  // end
}
