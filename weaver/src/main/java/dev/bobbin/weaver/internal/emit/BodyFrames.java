package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.spill.Spill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the stack map frames of a body by hand (JVMS 4.7.4). */
final class BodyFrames {
  private final BodyLayout layout;
  private final int receiverSlots;

  BodyFrames(BodyLayout layout) {
    this.layout = layout;
    this.receiverSlots = layout.frame();
  }

  /**
   * Rewrites the frames of the method as compiled: the added parameters go in, and every variable
   * that is not live comes out. Compilers list what is defined; but what is dead is not restored.
   *
   * @param copy where the frames are rewritten
   */
  void rewrite(MethodNode method, Liveness liveness, MethodCopy copy) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode frame) {
        FrameNode copied = (FrameNode) copy.of(insn);
        List<Object> slots = slots(copied.local);
        copied.local =
            locals(layout.parametersInCode(), slots, slot -> liveness.isLive(frame, slot));
      }
    }
  }

  /** Spreads types, one each, over the slots they take. */
  private static List<Object> slots(List<Object> types) {
    List<Object> slots = new ArrayList<>();
    if (types != null) {
      for (Object type : types) {
        slots.add(type);
        if (VerifierType.size(type) == 2) {
          slots.add(Opcodes.TOP);
        }
      }
    }
    return slots;
  }

  private List<Object> locals(List<Object> locals, List<Object> slots, IntPredicate live) {
    int end = locals.size();
    for (int slot = receiverSlots; slot < slots.size(); slot++) {
      Object type = slots.get(slot);
      if (type != Opcodes.TOP && live.test(slot)) {
        locals.add(type);
        slot += VerifierType.size(type) - 1;
        end = locals.size();
      } else {
        locals.add(Opcodes.TOP);
      }
    }
    return new ArrayList<>(locals.subList(0, end));
  }

  /** Returns a frame with the same types, for another place. */
  static FrameNode copy(FrameNode frame) {
    return frame(frame.local, frame.stack == null ? List.of() : frame.stack);
  }

  /** Returns the frame of a block that only has the parameters. */
  FrameNode entry() {
    return frame(layout.parameters(), List.of());
  }

  /** Returns the frame where a delegate starts, which is in the place of what was sent. */
  FrameNode delegate() {
    List<Object> locals = layout.parameters();
    return frame(locals.subList(0, locals.size() - 1), List.of());
  }

  /** Returns the frame of the switch: a state is on the stack. */
  FrameNode dispatch() {
    return frame(layout.parameters(), List.of(Opcodes.INTEGER));
  }

  /** Returns the frame behind a suspension point: what is live, and the restored stack. */
  FrameNode resumed(List<Spill> variables, List<Spill> stack) {
    List<Object> slots = new ArrayList<>();
    for (Spill variable : variables) {
      while (slots.size() < variable.slot()) {
        slots.add(Opcodes.TOP);
      }
      slots.add(variable.type());
      if (VerifierType.size(variable.type()) == 2) {
        slots.add(Opcodes.TOP);
      }
    }
    List<Object> locals = locals(layout.parameters(), slots, slot -> true);
    return frame(locals, stack.stream().map(Spill::type).toList());
  }

  /** Returns the frame where a generator that was started has ended: what is live, and it. */
  FrameNode started(List<Spill> variables) {
    FrameNode frame = resumed(variables, List.of());
    return frame(frame.local, List.of("java/lang/Object"));
  }

  /** Returns the frame of a handler that needs no variables but the receiver. */
  FrameNode failed(String exception) {
    return frame(layout.parameters().subList(0, receiverSlots), List.of(exception));
  }

  /** Returns the frame of a block that starts with the given variables. */
  static FrameNode of(List<Object> locals) {
    return frame(locals, List.of());
  }

  private static FrameNode frame(List<Object> locals, List<Object> stack) {
    return new FrameNode(
        Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
  }
}
