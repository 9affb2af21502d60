package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.spill.VariableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * Writes what a frame tells about its source: names, the line of each state, and in which states
 * which variable is in which field. The format, which the runtime's {@code FrameMetadata} reads, is
 * in {@code docs/internals/weaving.md}; its separators are in no name (JVMS 4.2.2).
 */
final class MetadataText {

  /** The longest string constant, in bytes (JVMS 4.4.7). */
  private static final int LIMIT = 65535;

  private static final int NO_FIELD = -1;

  private record Variable(String name, char type, int field) {}

  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final VariableNames names;

  private MetadataText(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
    this.names = new VariableNames(generator.method());
  }

  /** Returns the text; without variables, where it would be too long for a constant. */
  static String of(GeneratorMethod generator, SpillPlan plan) {
    MetadataText metadata = new MetadataText(generator, plan);
    String head = metadata.head();
    String text = head + metadata.variables() + metadata.file();
    return bytes(text) > LIMIT ? head + metadata.file() : text;
  }

  /** Half of a surrogate pair takes three bytes, where UTF-8 has four for both (JVMS 4.4.7). */
  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c == 0 ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes;
  }

  private String head() {
    StringBuilder lines = new StringBuilder();
    for (PointPlan plan : plan.points()) {
      lines.append(',').append(plan.point().line());
    }
    return generator.host().name.replace('/', '.')
        + ";"
        + generator.method().name
        + ";"
        + Lines.first(generator.method())
        + lines;
  }

  /** Only the name of the source file may have any letters: it comes last. */
  private String file() {
    String file = generator.host().sourceFile;
    return file == null ? "" : "/" + file;
  }

  private String variables() {
    Map<Variable, List<Integer>> states = new LinkedHashMap<>();
    for (Spill argument : plan.arguments()) {
      add(states, names.atStart(argument.slot()), argument, 0);
    }
    for (PointPlan point : plan.points()) {
      for (Spill local : point.locals()) {
        LocalVariableNode variable = names.at(point.point().call(), local.slot());
        add(states, variable, local, point.point().state());
      }
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Variable, List<Integer>> entry : states.entrySet()) {
      text.append(text(entry.getKey())).append(ranges(entry.getValue()));
    }
    return text.toString();
  }

  private static void add(
      Map<Variable, List<Integer>> states, LocalVariableNode variable, Spill spill, int state) {
    if (variable != null) {
      int field = spill.field() == null ? NO_FIELD : spill.field().index();
      Variable key = new Variable(variable.name, variable.desc.charAt(0), field);
      states.computeIfAbsent(key, k -> new ArrayList<>()).add(state);
    }
  }

  private static String text(Variable variable) {
    return ";" + variable.name + "[" + variable.type + "[" + variable.field + "[";
  }

  private static String ranges(List<Integer> states) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < states.size(); i++) {
      if (i + 1 == states.size() || states.get(i + 1) != states.get(i) + 1) {
        ranges.add(states.get(from) + "-" + states.get(i));
        from = i + 1;
      }
    }
    return String.join(",", ranges);
  }
}
