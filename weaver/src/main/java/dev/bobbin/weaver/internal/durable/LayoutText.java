package dev.bobbin.weaver.internal.durable;

import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.contract.DurableMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.DurableMark;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.spill.VariableNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * Writes what a durable frame tells of itself, as tokens: {@code length:letters}.
 *
 * <pre>
 * 1, id, host, frame class behind the host and a dollar sign, method, source file, fingerprint
 * how many fingerprints are accepted, and these; 1 if there is a migration, else 0
 * how many shapes, and these, that of the start first:
 *   line, kind, how many entries, and these: name, descriptor, slot, field
 * </pre>
 */
final class LayoutText {
  private static final String FORMAT = "1";
  private static final int RECEIVER_SLOT = -1;
  private static final int FIRST_STACK_SLOT = -2;

  private record Entry(String name, String descriptor, int slot, int field) {}

  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final VariableNames names;
  private final StringBuilder text = new StringBuilder();

  private LayoutText(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
    this.names = new VariableNames(generator.method());
  }

  /** Returns the text; the generator's method must still have its code. */
  static String of(GeneratorMethod generator, SpillPlan plan, String fingerprint) {
    LayoutText layout = new LayoutText(generator, plan);
    layout.write(fingerprint);
    return layout.text.toString();
  }

  private void write(String fingerprint) {
    DurableMark mark = generator.durable();
    String host = generator.host().name;
    String file = generator.host().sourceFile;
    add(FORMAT, mark.id(), host.replace('/', '.'));
    add(generator.frameName().substring(host.length() + 1), generator.method().name);
    add(file == null ? "" : file, fingerprint, mark.accepts().size());
    mark.accepts().forEach(this::add);
    add(mark.migration() == null ? 0 : 1, plan.points().size() + 1);
    shape(Lines.first(generator.method()), "S", start());
    for (PointPlan point : plan.points()) {
      boolean delegates = point.point().marker() == Marker.YIELD_FROM;
      shape(point.point().line(), delegates ? "D" : "Y", at(point));
    }
  }

  private void add(Object... tokens) {
    for (Object token : tokens) {
      String letters = token.toString();
      text.append(letters.length()).append(':').append(letters);
    }
  }

  private void shape(int line, String kind, List<Entry> entries) {
    add(line, kind, entries.size());
    Set<String> used = new HashSet<>();
    for (Entry entry : entries) {
      // Kotlin lets a variable hide another one.
      String name = used.add(entry.name) ? entry.name : entry.name + "$" + entry.slot;
      add(name, entry.descriptor, entry.slot, entry.field);
    }
  }

  private List<Entry> start() {
    List<Entry> entries = receiver();
    for (Spill argument : plan.arguments()) {
      add(entries, names.atStart(argument.slot()), argument);
    }
    return entries;
  }

  private List<Entry> at(PointPlan point) {
    List<Entry> entries = receiver();
    for (Spill local : point.locals()) {
      add(entries, names.at(point.point().call(), local.slot()), local);
    }
    for (Spill value : point.stack()) {
      if (value.field() != null) {
        String descriptor = VerifierType.descriptor(value.type());
        int slot = FIRST_STACK_SLOT - value.slot();
        entries.add(new Entry("#" + value.slot(), descriptor, slot, value.field().index()));
      }
    }
    return entries;
  }

  private List<Entry> receiver() {
    List<Entry> entries = new ArrayList<>();
    if (!generator.isStatic()) {
      String host = "L" + generator.host().name + ";";
      entries.add(new Entry("this", host, RECEIVER_SLOT, DurableMembers.RECEIVER));
    }
    return entries;
  }

  /** What is known to be null is in no field. */
  private static void add(List<Entry> entries, LocalVariableNode variable, Spill spill) {
    if (spill.field() != null) {
      entries.add(
          new Entry(
              variable == null ? "$" + spill.slot() : variable.name,
              variable == null ? VerifierType.descriptor(spill.type()) : variable.desc,
              spill.slot(),
              spill.field().index()));
    }
  }
}
