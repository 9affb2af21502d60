package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** Makes try statements, with resources, handlers and finally in all combinations. */
final class TryMaker {

  /** What handlers catch; none hides a later one. */
  private static final List<String> CAUGHT =
      List.of(
          "Boom",
          "StopIteration",
          "IllegalStateException | ArithmeticException",
          "RuntimeException",
          "IOException",
          "Exception",
          "GeneratorExit",
          "Throwable");

  private final Chance chance;
  private final ExpressionMaker expressions;
  private final StatementMaker statements;

  TryMaker(Chance chance, ExpressionMaker expressions, StatementMaker statements) {
    this.chance = chance;
    this.expressions = expressions;
    this.statements = statements;
  }

  Code tryStatement(Scope outer, int depth) {
    Scope scope = outer.block();
    StringBuilder text = new StringBuilder("try ");
    List<Code> parts = new ArrayList<>();
    int resources = chance.percent(25) ? 1 + chance.below(2) : 0;
    int handlers = chance.below(3);
    boolean finallyBlock = chance.percent(resources + handlers == 0 ? 100 : 50);
    open(resources, scope, text, parts);
    List<String> caught = caught(handlers);
    boolean completes = protect(caught, scope, depth, text, parts);
    for (String exceptions : caught) {
      completes |= handle(exceptions, outer, depth, text, parts);
    }
    if (finallyBlock) {
      Code last = statements.block(outer, depth);
      text.append(" finally #");
      parts.add(last);
      completes &= last.completes();
    }
    return StatementMaker.either(text.toString(), completes, parts);
  }

  private void open(int resources, Scope scope, StringBuilder text, List<Code> parts) {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < resources; i++) {
      opened.add("Resource " + chance.name("r") + " = t.open(#)");
      parts.add(expressions.make(Sort.INT, scope));
    }
    if (resources > 0) {
      text.append("(").append(String.join("; ", opened)).append(") ");
    }
  }

  private List<String> caught(int handlers) {
    List<String> caught = new ArrayList<>();
    for (int i = 0; i < handlers; i++) {
      String exceptions = chance.pick(CAUGHT);
      if (!caught.contains(exceptions)) {
        caught.add(exceptions);
      }
    }
    caught.sort((a, b) -> CAUGHT.indexOf(a) - CAUGHT.indexOf(b));
    return caught;
  }

  private boolean protect(
      List<String> caught, Scope scope, int depth, StringBuilder text, List<Code> parts) {
    boolean checked = caught.contains("IOException");
    text.append(checked ? "{ Gen.mayThrow(IOException.class); # }" : "#");
    Code body = statements.block(scope, depth);
    parts.add(body);
    return body.completes();
  }

  private boolean handle(
      String exceptions, Scope outer, int depth, StringBuilder text, List<Code> parts) {
    String name = chance.name("e");
    Scope scope = outer.block();
    scope.declare(new Variable(name, Sort.OBJECT, Variable.Use.CAPTURE));
    text.append(" catch (" + exceptions + " " + name + ") { t.log(" + name + "); #");
    Code body = statements.block(scope, depth);
    boolean rethrows = body.completes() && chance.percent(20);
    text.append(rethrows ? " throw Tape.sneak(" + name + "); }" : " }");
    parts.add(body);
    return body.completes() && !rethrows;
  }
}
