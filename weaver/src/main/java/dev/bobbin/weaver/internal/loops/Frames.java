package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;

/** Stack map frames: where they are, and with one variable more. */
final class Frames {

  private Frames() {}

  /** Returns the frame at a label, null if there is none. */
  static FrameNode at(AbstractInsnNode label) {
    AbstractInsnNode node = label;
    while (node != null && node.getOpcode() < 0 && !(node instanceof FrameNode)) {
      node = node.getNext();
    }
    return node instanceof FrameNode frame ? frame : null;
  }

  /** Returns a frame with what another has, and a type in a slot. */
  static FrameNode with(FrameNode frame, int slot, Object type) {
    List<Object> stack = frame.stack == null ? List.of() : frame.stack;
    return of(with(frame.local, slot, type), stack);
  }

  /** Returns a frame. */
  static FrameNode of(List<Object> variables, List<Object> stack) {
    return new FrameNode(
        Opcodes.F_NEW, variables.size(), variables.toArray(), stack.size(), stack.toArray());
  }

  /** Returns a list of variables with a type in a slot, where ASM lists them one by one. */
  static List<Object> with(List<Object> variables, int slot, Object type) {
    List<Object> slots = new ArrayList<>();
    for (Object variable : variables == null ? List.of() : variables) {
      slots.add(variable);
      if (VerifierType.size(variable) == 2) {
        slots.add(null);
      }
    }
    while (slots.size() <= slot) {
      slots.add(Opcodes.TOP);
    }
    slots.set(slot, type);
    slots.removeIf(variable -> variable == null);
    return slots;
  }
}
