package dev.bobbin.samples.references.trees;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Evaluating an expression without the limits of recursion. */
public class DeepExpression {

  DeepExpression() {}

  // snippet: evaluate
  @Generator
  Coroutine<Void, Void, Long> evaluate(Expression expression) {
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
  /** Evaluates 2 * (3 + -4), and sums that are very deep. */
  public static void run() {
    Expression small =
        new Expression.Product(
            new Expression.Number(2),
            new Expression.Sum(
                new Expression.Number(3), new Expression.Negation(new Expression.Number(4))));
    DeepExpression expressions = new DeepExpression();
    System.out.println("2 * (3 + -4) by yieldFrom: " + result(expressions.evaluate(small)));
    System.out.println("2 * (3 + -4) by a visitor: " + Visitor.evaluate(small));

    Expression deep = Expression.sumUpTo(1_000_000);
    System.out.println("A million levels by yieldFrom: " + result(expressions.evaluate(deep)));
    Expression lessDeep = Expression.sumUpTo(20_000);
    System.out.println("Twenty thousand by a visitor: " + Visitor.evaluate(lessDeep));
  }

  static long result(Coroutine<Void, Void, Long> evaluation) {
    // It yields nothing: looking for a value runs it to its end.
    evaluation.hasNext();
    return evaluation.result();
  }
  // end
}
