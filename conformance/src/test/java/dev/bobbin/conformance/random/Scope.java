package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** What a statement or expression may refer to where it stands. */
final class Scope {
  final Signature method;

  /** Whether this code belongs to the generator itself, and not to a lambda in it. */
  final boolean yields;

  /** Whether {@code return} may stand here: not in a switch expression. */
  final boolean returns;

  private final List<Variable> variables;

  /** What {@code break} may name. */
  final List<String> breakable;

  /** What {@code continue} may name. */
  final List<String> continuable;

  private Scope(
      Signature method,
      boolean yields,
      boolean returns,
      List<Variable> variables,
      List<String> breakable,
      List<String> continuable) {
    this.method = method;
    this.yields = yields;
    this.returns = returns;
    this.variables = new ArrayList<>(variables);
    this.breakable = breakable;
    this.continuable = continuable;
  }

  static Scope of(Signature method) {
    return new Scope(method, true, true, method.parameters(), List.of(), List.of());
  }

  /** A block: what it declares is not seen outside. */
  Scope block() {
    return new Scope(method, yields, returns, variables, breakable, continuable);
  }

  Scope labelled(String label) {
    return new Scope(method, yields, returns, variables, with(breakable, label), continuable);
  }

  Scope loop(String label) {
    return new Scope(
        method, yields, returns, variables, with(breakable, label), with(continuable, label));
  }

  Scope switchExpression() {
    return new Scope(method, yields, false, variables, List.of(), List.of());
  }

  Scope withoutYields() {
    return new Scope(method, false, returns, variables, breakable, continuable);
  }

  /** A lambda: it neither yields nor assigns to variables. */
  Scope lambda() {
    List<Variable> captured = variables.stream().filter(Variable::capturable).toList();
    return new Scope(method, false, false, captured, List.of(), List.of());
  }

  /** A lambda that is a generator itself. */
  Scope generator() {
    Signature lambda =
        new Signature(method.number(), Flavour.COROUTINE, method.isStatic(), List.of());
    return new Scope(lambda, true, true, lambda().variables, List.of(), List.of());
  }

  private static List<String> with(List<String> labels, String label) {
    List<String> more = new ArrayList<>(labels);
    more.add(label);
    return List.copyOf(more);
  }

  void declare(Variable variable) {
    variables.add(variable);
  }

  List<Variable> variables(Sort sort) {
    return variables.stream().filter(v -> v.sort() == sort).toList();
  }
}
