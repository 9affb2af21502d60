package dev.bobbin.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class before and after a change of its generator, and what comes of a state that was saved
 * behind the first value.
 *
 * @param name the class's
 * @param before its source; the method {@code start} returns the generator
 * @param after its source after the change; {@link #ACCEPTED} stands for fingerprints
 * @param outcome the values still to come; {@code refused} if it cannot go on
 */
record Upgrade(String name, String before, String after, String outcome) {
  static final String ACCEPTED = "ACCEPTED";

  private static final String HEAD =
      """
      package app;
      import dev.bobbin.*;
      import dev.bobbin.durable.*;
      import java.io.*;
      import java.util.*;
      import java.util.function.*;
      """;

  private static final String STEPS =
      """
      class %s {
        @Durable(id = "steps")
        @Generator static Gen<Object> steps(int n) {
          int total = n;
          Gen.yield("a" + total);
          total += 10;
          Gen.yield("b" + total);
          return Gen.done();
        }
        static Gen<?> start() { return steps(1); }
      }
      """;

  private static final String INNER =
      """
      int count = 5;
      class Inner implements Serializable {
        @Durable @Generator Gen<Object> numbers() { Gen.yield(0); Gen.yield(++count); return Gen.done(); }
      }
      static Gen<?> start() { return new Outer().new Inner().numbers(); }
      """;

  private static final String CHAIN =
      """
      @Durable @Generator static Gen<Object> walk(List<Integer> list, Map<String, Integer> map, int depth) {
        if (depth > 0) {
          Gen.yieldFrom(walk(list, map, depth - 1));
          Gen.yield(depth);
        } else {
          for (int number : list) { for (String key : map.keySet()) { Gen.yield(key + number); } }
        }
        return Gen.done();
      }
      static Gen<?> start() { return walk(new ArrayList<>(List.of(1, 2)), new TreeMap<>(Map.of("k", 1, "l", 2)), 2); }
      """;

  private static final String PENDING =
      """
      @Durable @Generator static Gen<Object> ending() {
        try { throw new IllegalStateException("thrown"); }
        finally { Gen.yield(0); Gen.yield(1); }
      }
      static Gen<?> start() { return ending(); }
      """;

  private static final String ACCEPTS = "\"steps\", accepts = " + ACCEPTED;

  static List<Upgrade> all() {
    List<Upgrade> all = new ArrayList<>(ofSteps());
    all.addAll(ofOthers());
    return all;
  }

  private static List<Upgrade> ofSteps() {
    return List.of(
        steps("Same", "[b11]"),
        steps(
            "Renamed", "[b11]", "steps(", "others(", "total", "sum", "n)", "from)", "= n",
            "= from"),
        steps("Constant", "refused", "+= 10", "+= 20"),
        steps("ConstantAccepted", "[b21]", "+= 10", "+= 20", "\"steps\"", ACCEPTS),
        steps("YieldBefore", "refused", "int total", "Gen.yield(0); int total"),
        migrated(
            "YieldBeforeMigrated", "[b11]", "old.at(2)", "int total", "Gen.yield(0); int total"),
        steps("YieldAfter", "refused", "return Gen", "Gen.yield(0); return Gen"),
        steps(
            "YieldAfterAccepted",
            "[b11, 0]",
            "return Gen",
            "Gen.yield(0); return Gen",
            "\"steps\"",
            ACCEPTS),
        steps(
            "Added",
            "refused",
            "int total",
            "int more = 5; int total",
            "+= 10",
            "+= more",
            "\"steps\"",
            ACCEPTS),
        migrated(
            "AddedMigrated",
            "[b8]",
            "old.with(\"more\", 7)",
            "int total",
            "int more = 5; int total",
            "+= 10",
            "+= more"),
        steps(
            "Removed",
            "refused",
            "\"b\" + total",
            "\"b\"",
            "total += 10;",
            "",
            "\"steps\"",
            ACCEPTS),
        migrated("RemovedMigrated", "[b]", "old", "\"b\" + total", "\"b\"", "total += 10;", ""),
        steps("Retyped", "refused", "int total", "long total", "\"steps\"", ACCEPTS),
        migrated(
            "RetypedMigrated",
            "[b12]",
            "old.with(\"total\", 1L + (int) old.variables().get(\"total\"))",
            "int total",
            "long total"),
        migrated("MigrationFails", "refused", "old.at(7)", "+= 10", "+= 20"));
  }

  private static List<Upgrade> ofOthers() {
    String one =
        "@Durable @Generator static Gen<Object> g(int n) { Gen.yield(0); Gen.yield(\"int\" + n); return Gen.done(); }\n";
    String other = one.replace("int n", "long n").replace("\"int\"", "\"long\"");
    String start = "static Gen<?> start() { return g(1L); }";
    // In the same method, since javac 17 counts lambdas in a class, and javac 25 in a method.
    String first =
        "Supplier<Gen<Object>> first = () -> { Gen.yield(8); Gen.yield(9); return Gen.done(); };"
            + " return () ->";
    String lambda =
        "static Gen<?> start() { return of(\"captured\").get(); }\n"
            + "static Supplier<Gen<Object>> of(String text) { return () -> { Gen.yield(0); Gen.yield(text); return Gen.done(); }; }\n";
    return List.of(
        new Upgrade(
            "Overloads",
            type("", "Overloads", one + other + start),
            type("", "Overloads", other + one + start),
            "[long1]"),
        new Upgrade(
            "Moved",
            STEPS.formatted("Moved"),
            type("", "Moved", "") + STEPS.formatted("Target"),
            "[b11]"),
        same("Lambda", "@Durable ", lambda, "[captured]"),
        new Upgrade(
            "LambdaChanged",
            type("@Durable ", "LambdaChanged", lambda),
            type("@Durable ", "LambdaChanged", lambda.replace("yield(0)", "yield(1)")),
            "refused"),
        new Upgrade(
            "LambdaBefore",
            type("@Durable ", "LambdaBefore", lambda),
            type("@Durable ", "LambdaBefore", lambda.replace("return () ->", first)),
            "refused"),
        same("Outer", "", INNER, "[6]"),
        same("Chain", "", CHAIN, "[l1, k2, l2, 1, 2]"),
        same("Pending", "", PENDING, "[1, java.lang.IllegalStateException: thrown]"));
  }

  private static String type(String mark, String name, String members) {
    return mark + "class " + name + " implements Serializable {\n" + members + "}\n";
  }

  private static Upgrade same(String name, String mark, String members, String outcome) {
    return new Upgrade(name, type(mark, name, members), type(mark, name, members), outcome);
  }

  /** The change replaces texts, given in pairs. */
  private static Upgrade steps(String name, String outcome, String... replaced) {
    String before = STEPS.formatted(name);
    String after = before;
    for (int i = 0; i < replaced.length; i += 2) {
      after = after.replace(replaced[i], replaced[i + 1]);
    }
    return new Upgrade(name, before, after, outcome);
  }

  private static Upgrade migrated(String name, String outcome, String state, String... replaced) {
    Upgrade plain = steps(name, outcome, replaced);
    String after =
        plain
            .after
            .replace("\"steps\"", "\"steps\", migration = Steps.class")
            .replace(
                "static Gen<?> start",
                "static final class Steps implements Migration { public SavedState migrate(SavedState old, Migration.Target present) { return "
                    + state
                    + "; } }\n  static Gen<?> start");
    return new Upgrade(name, plain.before, after, outcome);
  }

  String sourceBefore() {
    return HEAD + before;
  }

  String sourceAfter(Set<String> fingerprints) {
    String list = fingerprints.stream().collect(Collectors.joining("\", \"", "{\"", "\"}"));
    return HEAD + after.replace(ACCEPTED, list);
  }
}
