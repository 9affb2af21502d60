package dev.bobbin.weaver.internal.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where jumps and switches lead to. */
public final class Jumps {

  private Jumps() {}

  /** Returns the labels that an instruction jumps to, that of the default first. */
  public static List<LabelNode> targets(AbstractInsnNode insn) {
    if (insn instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      return targets(table.dflt, table.labels);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      return targets(lookup.dflt, lookup.labels);
    }
    return List.of();
  }

  private static List<LabelNode> targets(LabelNode first, List<LabelNode> others) {
    List<LabelNode> targets = new ArrayList<>();
    targets.add(first);
    targets.addAll(others);
    return targets;
  }

  /** Makes a jump or switch lead elsewhere, where it leads to one label. */
  public static void redirect(AbstractInsnNode insn, LabelNode from, LabelNode to) {
    redirect(insn, label -> label == from ? to : label);
  }

  /** Makes a jump or switch lead elsewhere. */
  public static void redirect(AbstractInsnNode insn, UnaryOperator<LabelNode> elsewhere) {
    if (insn instanceof JumpInsnNode jump) {
      jump.label = elsewhere.apply(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      table.dflt = elsewhere.apply(table.dflt);
      table.labels.replaceAll(elsewhere);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      lookup.dflt = elsewhere.apply(lookup.dflt);
      lookup.labels.replaceAll(elsewhere);
    }
  }
}
