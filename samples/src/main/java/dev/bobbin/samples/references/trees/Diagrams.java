package dev.bobbin.samples.references.trees;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.samples.trace.Trace;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace walk() {
    Trace trace = new Trace();
    DeepTree traced =
        new DeepTree() {
          @Override
          Gen<Integer> walk(Tree tree) {
            return trace.of("walk", super.walk(tree));
          }
        };
    traced.walk(Tree.leaningLeft(2)).toList();
    return trace;
  }

  static Trace evaluate() {
    Trace trace = new Trace();
    DeepExpression traced =
        new DeepExpression() {
          @Override
          Coroutine<Void, Void, Long> evaluate(Expression expression) {
            String name = expression.getClass().getSimpleName();
            return trace.of(name, super.evaluate(expression));
          }
        };
    DeepExpression.result(
        traced.evaluate(
            new Expression.Sum(
                new Expression.Number(3), new Expression.Negation(new Expression.Number(4)))));
    return trace;
  }
}
