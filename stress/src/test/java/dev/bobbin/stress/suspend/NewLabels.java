package dev.bobbin.stress.suspend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Ties the types of uninitialised objects in stack maps to their NEW (JVMS 4.7.4), so that other
 * instructions may go in between it and the label that named it.
 */
final class NewLabels {
  private final MethodNode method;
  private final Map<AbstractInsnNode, LabelNode> ofNew = new HashMap<>();

  private NewLabels(MethodNode method) {
    this.method = method;
  }

  /** Gives every NEW that a stack map names a label of its own. */
  static NewLabels tie(MethodNode method) {
    NewLabels labels = new NewLabels(method);
    for (AbstractInsnNode node : method.instructions.toArray()) {
      if (node instanceof FrameNode frame) {
        frame.local = labels.tied(frame.local);
        frame.stack = labels.tied(frame.stack);
      }
    }
    return labels;
  }

  /** Returns before which node to insert what shall run before the instruction. */
  AbstractInsnNode inFrontOf(AbstractInsnNode insn) {
    LabelNode own = ofNew.get(insn);
    return own == null ? insn : own;
  }

  private List<Object> tied(List<Object> types) {
    return types == null
        ? null
        : types.stream().map(type -> type instanceof LabelNode label ? tied(label) : type).toList();
  }

  private LabelNode tied(LabelNode label) {
    AbstractInsnNode creation = Code.realFrom(label);
    if (creation == null || creation.getOpcode() != Opcodes.NEW) {
      throw new IllegalArgumentException("a stack map names no NEW in " + method.name);
    }
    return ofNew.computeIfAbsent(creation, this::insertLabel);
  }

  private LabelNode insertLabel(AbstractInsnNode creation) {
    LabelNode own = new LabelNode();
    method.instructions.insertBefore(creation, own);
    return own;
  }
}
