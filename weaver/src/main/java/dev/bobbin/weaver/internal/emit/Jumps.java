package dev.bobbin.weaver.internal.emit;

import java.util.Collections;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Changes where instructions jump to. */
final class Jumps {

  private Jumps() {}

  /** Makes a jump or switch that leads to one label lead to another. */
  static void redirect(AbstractInsnNode insn, LabelNode from, LabelNode to) {
    if (insn instanceof JumpInsnNode jump) {
      jump.label = to;
    } else if (insn instanceof TableSwitchInsnNode table) {
      table.dflt = table.dflt == from ? to : table.dflt;
      Collections.replaceAll(table.labels, from, to);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      lookup.dflt = lookup.dflt == from ? to : lookup.dflt;
      Collections.replaceAll(lookup.labels, from, to);
    }
  }
}
