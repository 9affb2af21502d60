package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes random expressions. */
final class ExpressionMaker {

  /** The sorts that yielded values have; a lambda cannot be passed as an Object. */
  private static final List<Sort> YIELDED =
      List.of(Sort.values()).subList(0, Sort.FUNCTION.ordinal());

  private final Chance chance;

  /** The generators of the program. */
  private final List<Signature> generators;

  private final StatementMaker statements;

  ExpressionMaker(Chance chance, List<Signature> generators, StatementMaker statements) {
    this.chance = chance;
    this.generators = generators;
    this.statements = statements;
  }

  Code make(Sort sort, Scope scope) {
    return make(sort, scope, 1 + chance.below(4));
  }

  Code make(Sort sort, Scope scope, int depth) {
    if (depth <= 0) {
      return leaf(sort, scope);
    }
    if (scope.yields && chance.percent(22)) {
      Code yielding = yielding(sort, scope, depth);
      if (yielding != null) {
        return yielding;
      }
    }
    return switch (chance.below(12)) {
      case 0, 1, 2 -> leaf(sort, scope);
      case 3, 4 -> assignment(sort, scope, depth);
      case 5 -> special(sort, scope, depth);
      default -> compound(sort, scope, depth);
    };
  }

  /** Returns an expression of this sort that yields; null if there is none. */
  Code yielding(Sort sort, Scope scope, int depth) {
    List<Form> forms = new ArrayList<>(forms(Forms.YIELDS, sort));
    if (scope.method.flavour().sends && chance.percent(20)) {
      forms.addAll(forms(Forms.SENDS, sort));
    }
    if (scope.method.flavour().yieldsAll()) {
      forms.addAll(forms(Forms.DELEGATIONS, sort));
    }
    return forms.isEmpty() ? null : fill(sort, chance.pick(forms), scope, depth - 1);
  }

  private Code leaf(Sort sort, Scope scope) {
    List<Variable> variables = scope.variables(sort);
    if (!variables.isEmpty() && chance.percent(80)) {
      return Code.of(sort, chance.pick(variables).name());
    }
    List<Form> nulls = forms(Forms.NULLS, sort);
    boolean isNull = !nulls.isEmpty() && chance.percent(4);
    return Code.of(sort, chance.pick(isNull ? nulls : Forms.LEAVES.get(sort)).text());
  }

  private Code compound(Sort sort, Scope scope, int depth) {
    List<Form> forms = forms(Forms.COMPOUNDS, sort);
    boolean calls = sort == Sort.GENERATOR || sort == Sort.DELEGATE;
    if (calls && chance.percent(70)) {
      return call(sort, scope, depth);
    }
    if (sort == Sort.FUNCTION) {
      return lambda(scope, depth);
    }
    return forms.isEmpty() ? leaf(sort, scope) : fill(sort, chance.pick(forms), scope, depth - 1);
  }

  private Code lambda(Scope scope, int depth) {
    return Code.of(
        Sort.FUNCTION,
        "((Supplier<Object>) () -> #)",
        make(Sort.OBJECT, scope.lambda(), Math.min(depth, 2)));
  }

  private Code special(Sort sort, Scope scope, int depth) {
    if (sort == Sort.DELEGATE || sort == Sort.FUNCTION) {
      return compound(sort, scope, depth);
    }
    return switch (chance.below(4)) {
      case 0 -> switchExpression(sort, scope, depth - 1);
      case 1 -> pattern(sort, scope, depth - 1);
      default ->
          Code.of(
              sort,
              cast(sort, "(# ? # : #)"),
              make(Sort.BOOLEAN, scope, depth - 1),
              make(sort, scope, depth - 1),
              make(sort, scope, depth - 1));
    };
  }

  private Code switchExpression(Sort sort, Scope scope, int depth) {
    Scope inside = scope.switchExpression();
    boolean ints = chance.percent(50);
    String arms =
        ints
            ? "(switch (#) { case 1, 2 -> #; case 7 -> # default -> #; })"
            : "(switch (#) { case \"Aa\", \"BB\" -> #; case \"a\" -> # default -> #; })";
    return Code.of(
        sort,
        cast(sort, arms),
        make(ints ? Sort.INT : Sort.STRING, scope, depth),
        make(sort, inside, depth),
        arm(sort, inside.block(), depth),
        make(sort, inside, depth));
  }

  private static String cast(Sort sort, String text) {
    return "((" + sort.type + ") " + text + ")";
  }

  /** A block; what it gives is in a variable first, for {@code yield (} may be a call to javac. */
  private Code arm(Sort sort, Scope inside, int depth) {
    Code first = statements.completing(statements.block(inside, chance.percent(25) ? 1 : 0));
    String given = chance.name("y");
    return Code.block(
        List.of(
            Code.of(Sort.STATEMENT, "#", first),
            Code.of(Sort.STATEMENT, sort.type + " " + given + " = #;", make(sort, inside, depth)),
            Code.of(Sort.JUMP, "yield " + given + ";")));
  }

  /** A variable that an instanceof introduces, used on the other side of a yield. */
  private Code pattern(Sort sort, Scope scope, int depth) {
    String name = chance.name("p");
    Scope inside = scope.block();
    inside.declare(new Variable(name, Sort.STRING, Variable.Use.CAPTURE));
    return Code.of(
        sort,
        cast(sort, "(((Object) #) instanceof String " + name + " && # ? # : #)"),
        make(Sort.OBJECT, scope, depth),
        make(Sort.BOOLEAN, inside, depth),
        make(sort, inside, depth),
        make(sort, scope, depth));
  }

  Code assignment(Sort sort, Scope scope, int depth) {
    List<Form> forms = forms(Forms.ASSIGNMENTS, sort);
    Code place = place(sort, scope, depth - 1);
    if (place == null || forms.isEmpty()) {
      return compound(sort, scope, depth);
    }
    Form form = chance.pick(forms);
    boolean twice = form.text().indexOf('@') != form.text().lastIndexOf('@');
    if (twice && !place.parts().isEmpty()) {
      form = forms.get(0);
    }
    List<Code> parts = new ArrayList<>(place.parts());
    parts.addAll(fill(sort, form, scope, depth - 1).parts());
    return new Code(sort, form.text().replace("@", place.text()), parts);
  }

  /** Returns what can be assigned to; null if there is nothing of that sort. */
  private Code place(Sort sort, Scope scope, int depth) {
    List<Variable> variables = scope.variables(sort).stream().filter(Variable::assignable).toList();
    if (!variables.isEmpty() && chance.percent(60)) {
      return Code.of(sort, chance.pick(variables).name());
    }
    List<Form> places = new ArrayList<>(forms(Forms.PLACES, sort));
    if (!scope.method.isStatic()) {
      places.addAll(forms(Forms.OWN_PLACES, sort));
    }
    return places.isEmpty() ? null : fill(sort, chance.pick(places), scope, depth);
  }

  /** A call of a generator method further down in the program. */
  private Code call(Sort sort, Scope scope, int depth) {
    if (chance.percent(15)) {
      return generator(sort, scope.generator());
    }
    List<Signature> later =
        generators.stream()
            .filter(g -> g.number() > scope.method.number())
            .filter(g -> sort == Sort.DELEGATE || g.flavour() != Flavour.ITERATOR)
            .toList();
    if (later.isEmpty()) {
      return leaf(sort, scope);
    }
    Signature called = chance.pick(later);
    List<Code> arguments = new ArrayList<>();
    called.parameters().forEach(p -> arguments.add(make(p.sort(), scope, depth - 2)));
    String holes = String.join(", ", arguments.stream().map(a -> "#").toList());
    return new Code(sort, receiver(called, scope) + called.name() + "(" + holes + ")", arguments);
  }

  /** A lambda that is a generator, for it yields. */
  private Code generator(Sort sort, Scope inside) {
    Code body = statements.completing(statements.block(inside, 1));
    Code code =
        Code.block(
            List.of(
                Code.of(Sort.STATEMENT, "Gen.yield(#);", leaf(yielded(inside), inside)),
                Code.of(Sort.STATEMENT, "#", body),
                Code.of(Sort.JUMP, "return Gen.done();")));
    return Code.of(sort, "Coroutine.<Object, Object, Object>of(() -> #)", code);
  }

  private static String receiver(Signature called, Scope scope) {
    return called.isStatic() || !scope.method.isStatic() ? "" : "fresh().";
  }

  private Code fill(Sort sort, Form form, Scope scope, int depth) {
    List<Code> parts = new ArrayList<>();
    for (Sort hole : form.holes()) {
      parts.add(make(hole == null ? yielded(scope) : hole, scope, depth));
    }
    return new Code(sort, form.text(), parts);
  }

  /** Returns the sort of a value to yield. */
  Sort yielded(Scope scope) {
    Sort only = scope.method.flavour().yields;
    return only == null ? chance.pick(YIELDED) : only;
  }

  private static List<Form> forms(Map<Sort, List<Form>> table, Sort sort) {
    return table.getOrDefault(sort, List.of());
  }
}
