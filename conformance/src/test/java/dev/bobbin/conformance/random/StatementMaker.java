package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes random statements, none of which javac finds unreachable. */
final class StatementMaker {
  private static final int MOST_NESTED = 4;
  private static final List<Sort> DECLARED =
      List.of(Sort.values()).subList(0, Sort.GENERATOR.ordinal() + 1);

  private final Chance chance;
  private final ExpressionMaker expressions;
  private final LoopMaker loops;
  private final TryMaker tries;

  /** The sorts of the method's variables: few, so that there are several of each. */
  private List<Sort> declared = DECLARED;

  /** How many more statements the method may get. */
  private int budget;

  StatementMaker(Chance chance, List<Signature> generators) {
    this.chance = chance;
    expressions = new ExpressionMaker(chance, generators, this);
    loops = new LoopMaker(chance, expressions, this);
    tries = new TryMaker(chance, expressions, this);
  }

  /** Makes the body of a generator. */
  Code body(Signature method) {
    budget = 4 + chance.below(22);
    declared = Stream.generate(() -> chance.pick(DECLARED)).limit(6).toList();
    Scope scope = Scope.of(method);
    List<Code> statements = new ArrayList<>();
    while (budget > 0 && Code.block(statements).completes()) {
      statements.add(statement(scope, MOST_NESTED));
    }
    if (Code.block(statements).completes()) {
      statements.add(Code.of(Sort.JUMP, "return Gen.done();"));
    }
    return Code.block(statements);
  }

  /** Makes a block with statements nested at most so deep. */
  Code block(Scope outer, int depth) {
    Scope scope = outer.block();
    List<Code> statements = new ArrayList<>();
    int count = chance.below(4);
    while (statements.size() < count && Code.block(statements).completes()) {
      statements.add(statement(scope, depth));
    }
    if (Code.block(statements).completes() && chance.percent(18)) {
      statements.add(jump(scope));
    }
    return Code.block(statements);
  }

  /** Returns a block that javac thinks may complete normally. */
  Code completing(Code block) {
    return block.completes()
        ? block
        : Code.block(List.of(Code.of(Sort.STATEMENT, "if (t.yes()) #", block)));
  }

  /** Returns a statement; the parts decide whether it completes. */
  static Code either(String text, boolean completes, List<Code> parts) {
    return new Code(completes ? Sort.STATEMENT : Sort.JUMP, text, parts);
  }

  Code statement(Scope scope, int depth) {
    budget--;
    int kind = chance.below(depth > 0 && budget > 0 ? 100 : 58);
    if (kind < 16) {
      return declaration(scope);
    }
    if (kind < 36) {
      return effect(scope);
    }
    if (kind < 50) {
      return yielding(scope);
    }
    if (kind < 58) {
      return Code.of(
          Sort.STATEMENT, "if (#) #", expressions.make(Sort.BOOLEAN, scope), jumpBlock(scope));
    }
    return nested(kind, scope, depth - 1);
  }

  private Code nested(int kind, Scope scope, int depth) {
    if (kind < 68) {
      return conditional(scope, depth);
    }
    if (kind < 78) {
      return loops.loop(scope, depth);
    }
    if (kind < 84) {
      return selection(scope, depth);
    }
    if (kind < 96) {
      return tries.tryStatement(scope, depth);
    }
    return kind < 98 ? labelled(scope, depth) : locked(scope, depth);
  }

  private Code declaration(Scope scope) {
    Sort sort = chance.pick(declared);
    Variable.Use use = chance.percent(70) ? Variable.Use.ASSIGN : Variable.Use.CAPTURE;
    Variable variable = new Variable(chance.name("v"), sort, use);
    String type = (variable.capturable() ? "final " : "") + sort.type + " " + variable.name();
    Code code =
        chance.percent(15)
            ? branchingDeclaration(type, variable, scope)
            : Code.of(Sort.STATEMENT, type + " = #;", expressions.make(sort, scope));
    scope.declare(variable);
    return code;
  }

  private Code branchingDeclaration(String type, Variable variable, Scope scope) {
    String assigned = variable.name() + " = #; ";
    return Code.of(
        Sort.STATEMENT,
        type + "; if (#) { " + assigned + "} else { " + assigned + "}",
        expressions.make(Sort.BOOLEAN, scope),
        expressions.make(variable.sort(), scope),
        expressions.make(variable.sort(), scope));
  }

  private Code effect(Scope scope) {
    if (chance.percent(50)) {
      return Code.of(Sort.STATEMENT, "t.log(#);", expressions.make(Sort.OBJECT, scope));
    }
    Sort sort = chance.pick(declared);
    return Code.of(
        Sort.STATEMENT,
        "t.ignore((" + sort.type + ") #);",
        expressions.assignment(sort, scope, 1 + chance.below(3)));
  }

  private Code yielding(Scope scope) {
    if (!scope.yields) {
      return effect(scope);
    }
    if (scope.method.flavour().yieldsAll() && chance.percent(30)) {
      return Code.of(
          Sort.STATEMENT, "Gen.<Object>yieldFrom(#);", expressions.make(Sort.DELEGATE, scope));
    }
    return Code.of(
        Sort.STATEMENT, "Gen.yield(#);", expressions.make(expressions.yielded(scope), scope));
  }

  private Code jumpBlock(Scope scope) {
    return Code.block(List.of(jump(scope)));
  }

  private Code jump(Scope scope) {
    List<Code> jumps = new ArrayList<>();
    scope.breakable.forEach(label -> jumps.add(Code.of(Sort.JUMP, "break " + label + ";")));
    scope.continuable.forEach(label -> jumps.add(Code.of(Sort.JUMP, "continue " + label + ";")));
    if (scope.returns) {
      jumps.add(Code.of(Sort.JUMP, "return Gen.returns(#);", expressions.make(Sort.OBJECT, scope)));
      jumps.add(Code.of(Sort.JUMP, chance.pick("return Gen.done();", "return null;")));
    }
    jumps.add(Code.of(Sort.JUMP, "throw new Boom(#);", expressions.make(Sort.OBJECT, scope)));
    return chance.pick(jumps);
  }

  private Code conditional(Scope scope, int depth) {
    Code condition = expressions.make(Sort.BOOLEAN, scope);
    Code first = block(scope, depth);
    if (chance.percent(40)) {
      return Code.of(Sort.STATEMENT, "if (#) #", condition, first);
    }
    Code second = block(scope, depth);
    return either(
        "if (#) # else #",
        first.completes() || second.completes(),
        List.of(condition, first, second));
  }

  private Code selection(Scope outer, int depth) {
    String label = chance.name("L");
    Scope scope = outer.labelled(label);
    boolean ints = chance.percent(50);
    String[] cases = ints ? new String[] {"1", "5"} : new String[] {"\"Aa\"", "\"BB\""};
    String arrow = chance.pick(": #", " -> #");
    return Code.of(
        Sort.STATEMENT,
        label
            + ": switch (#) { case "
            + cases[0]
            + arrow
            + " case "
            + cases[1]
            + arrow
            + (" default" + arrow + " }"),
        expressions.make(ints ? Sort.INT : Sort.STRING, outer),
        block(scope, depth),
        block(scope, depth),
        completing(block(scope, depth)));
  }

  private Code labelled(Scope scope, int depth) {
    String label = chance.name("L");
    return Code.of(Sort.STATEMENT, label + ": #", completing(block(scope.labelled(label), depth)));
  }

  /** A monitor, which no yield may be in. */
  private Code locked(Scope scope, int depth) {
    Code body = block(scope.withoutYields(), depth);
    return either("synchronized (new Object()) #", body.completes(), List.of(body));
  }
}
