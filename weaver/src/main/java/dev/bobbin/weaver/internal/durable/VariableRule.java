package dev.bobbin.weaver.internal.durable;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.diagnostics.DurableTexts;
import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.lookup.Supertypes;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.spill.VariableNames;
import java.lang.reflect.Modifier;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * Reports variables that are live at a suspension point and can certainly not be saved. Only the
 * platform's own types are judged: those of a program may have subclasses that can.
 */
public final class VariableRule {
  private final GeneratorMethod generator;
  private final VariableNames names;
  private final ClassLookup classes;
  private final Findings findings;

  private VariableRule(GeneratorMethod generator, ClassLookup classes, Findings findings) {
    this.generator = generator;
    this.names = new VariableNames(generator.method());
    this.classes = classes;
    this.findings = findings;
  }

  /** Checks what a plan saves; the generator's method must still have its code. */
  public static void check(
      GeneratorMethod generator, SpillPlan plan, ClassLookup classes, Findings findings) {
    VariableRule rule = new VariableRule(generator, classes, findings);
    for (PointPlan point : plan.points()) {
      point.locals().forEach(local -> rule.check(point, local, rule.name(point, local)));
      point.stack().forEach(value -> rule.check(point, value, "a value in this expression"));
    }
  }

  private String name(PointPlan point, Spill local) {
    LocalVariableNode variable = names.at(point.point().call(), local.slot());
    return variable == null ? "an unnamed variable" : "'" + variable.name + "'";
  }

  private void check(PointPlan point, Spill spill, String name) {
    if (spill.field() == null
        || !(spill.type() instanceof String type)
        || !type.startsWith("java/")) {
      return;
    }
    List<String> above = Supertypes.of(type, classes);
    boolean closeable = above.contains("java/lang/AutoCloseable");
    boolean never =
        closeable
            || type.startsWith("java/util/concurrent/locks/")
            || above.contains("java/lang/Thread")
            || isFinal(type) && !above.contains("java/io/Serializable");
    if (never) {
      String className = type.replace('/', '.');
      findings.at(
          point.point().call(),
          generator.method(),
          DiagnosticCode.NOT_DURABLE,
          closeable
              ? DurableTexts.resource(name, className)
              : DurableTexts.variable(name, className));
    }
  }

  private boolean isFinal(String type) {
    return classes.find(type).map((ClassNode node) -> Modifier.isFinal(node.access)).orElse(false);
  }
}
