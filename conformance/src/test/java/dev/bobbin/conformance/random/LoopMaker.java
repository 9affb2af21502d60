package dev.bobbin.conformance.random;

/** Makes loops, all of which end. */
final class LoopMaker {
  private final Chance chance;
  private final ExpressionMaker expressions;
  private final StatementMaker statements;

  LoopMaker(Chance chance, ExpressionMaker expressions, StatementMaker statements) {
    this.chance = chance;
    this.expressions = expressions;
    this.statements = statements;
  }

  Code loop(Scope scope, int depth) {
    String label = chance.name("L");
    return switch (chance.below(6)) {
      case 0 -> whileLoop(label, scope, depth);
      case 1 -> doLoop(label, scope, depth);
      case 2 -> endless(label, scope, depth);
      case 3 -> forEach(label, scope, depth);
      default -> forLoop(label, scope, depth);
    };
  }

  private Code whileLoop(String label, Scope scope, int depth) {
    String counter = chance.name("w");
    return Code.of(
        Sort.STATEMENT,
        "int " + counter + " = 3; " + label + ": while (" + goesOn(counter) + " && #) #",
        expressions.make(Sort.BOOLEAN, scope),
        statements.block(scope.loop(label), depth));
  }

  private Code doLoop(String label, Scope scope, int depth) {
    String counter = chance.name("w");
    return Code.of(
        Sort.STATEMENT,
        "int " + counter + " = 3; " + label + ": do # while (" + goesOn(counter) + " && #);",
        statements.completing(statements.block(scope.loop(label), depth)),
        expressions.make(Sort.BOOLEAN, scope));
  }

  private Code endless(String label, Scope scope, int depth) {
    String counter = chance.name("w");
    String end = "if (!(" + goesOn(counter) + ")) break " + label + ";";
    return Code.of(
        Sort.STATEMENT,
        "int " + counter + " = 3; " + label + ": for (;;) { " + end + " # }",
        statements.block(scope.loop(label), depth));
  }

  private static String goesOn(String counter) {
    return counter + "-- > 0 && t.fuel()";
  }

  private Code forLoop(String label, Scope outer, int depth) {
    String i = chance.name("i");
    Scope scope = outer.loop(label);
    scope.declare(new Variable(i, Sort.INT, Variable.Use.READ));
    return Code.of(
        Sort.STATEMENT,
        label + (": for (int i = 0; i < 3 && t.fuel(); i++) #").replaceAll("\\bi\\b", i),
        statements.block(scope, depth));
  }

  private Code forEach(String label, Scope outer, int depth) {
    String element = chance.name("x");
    Sort over = chance.pick(Sort.INTS, Sort.LONGS, Sort.STRINGS, Sort.LIST, Sort.GENERATOR);
    Sort sort =
        switch (over) {
          case INTS -> Sort.INT;
          case LONGS -> Sort.LONG;
          case STRINGS -> Sort.STRING;
          default -> Sort.OBJECT;
        };
    Scope scope = outer.loop(label);
    scope.declare(new Variable(element, sort, Variable.Use.CAPTURE));
    return Code.of(
        Sort.STATEMENT,
        label + ": for (final " + sort.type + " " + element + " : #) #",
        expressions.make(over, outer),
        statements.block(scope, depth));
  }
}
