package dev.bobbin.weaver.internal.check;

import static dev.bobbin.weaver.internal.frames.VerifierType.isObject;
import static dev.bobbin.weaver.internal.frames.VerifierType.isStorable;
import static dev.bobbin.weaver.internal.frames.VerifierType.size;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Compares the stack map frames of a method with what its code leads to them (JVMS 4.10.1).
 *
 * <p>Every class is taken for assignable to every other one: which ones are would need classes that
 * are not at hand, and no pass of the weaver asks for it.
 */
final class StackMapCheck {
  private final MethodNode method;
  private final AnalyzerAdapter state;

  /** The frame behind each label. */
  private final Map<LabelNode, FrameNode> frames = new IdentityHashMap<>();

  private StackMapCheck(String owner, MethodNode method) {
    this.method = method;
    this.state =
        new AnalyzerAdapter(Opcodes.ASM9, owner, method.access, method.name, method.desc, null) {};
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode frame) {
        for (AbstractInsnNode i = insn.getPrevious(); i != null && i.getOpcode() < 0; ) {
          if (i instanceof LabelNode label) {
            frames.put(label, frame);
          }
          i = i.getPrevious();
        }
      }
    }
  }

  /**
   * Returns what is wrong with the frames, or null.
   *
   * @param method its frames must be expanded
   */
  static String complaint(String owner, MethodNode method) {
    return new StackMapCheck(owner, method).complaint();
  }

  private String complaint() {
    List<TryCatchBlockNode> open = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode frame) {
        if (!isSound(frame) || state.locals != null && !leadsTo(frame, state.stack)) {
          return "a stack map frame is wrong";
        }
      } else if (insn instanceof LabelNode label) {
        method.tryCatchBlocks.stream().filter(b -> b.start == label).forEach(open::add);
        open.removeIf(block -> block.end == label);
      } else if (insn.getOpcode() >= 0) {
        String complaint = complaint(insn, open);
        if (complaint != null) {
          return complaint;
        }
      }
      insn.accept(state);
    }
    return state.locals == null ? null : "its end can be reached";
  }

  private String complaint(AbstractInsnNode insn, List<TryCatchBlockNode> open) {
    if (state.locals == null) {
      return "code that no path leads to has no stack map frame";
    }
    if (insn instanceof VarInsnNode access && !isThere(access)) {
      return "a variable is read that is not there";
    }
    for (TryCatchBlockNode block : open) {
      FrameNode handler = frames.get(block.handler);
      if (handler == null || !takesException(handler) || !leadsTo(handler, handler.stack)) {
        return "the stack map frame of an exception handler is wrong";
      }
    }
    List<LabelNode> targets = Jumps.targets(insn);
    if (targets.isEmpty()) {
      return null;
    }
    List<Object> stack = withoutOperands(insn);
    for (LabelNode target : targets) {
      FrameNode frame = frames.get(target);
      if (frame == null || !leadsTo(frame, stack)) {
        return "the stack map frame of a branch target is wrong";
      }
    }
    return null;
  }

  private static boolean takesException(FrameNode handler) {
    return handler.stack.size() == 1 && isObject(handler.stack.get(0));
  }

  private boolean isThere(VarInsnNode access) {
    boolean stores = access.getOpcode() >= Opcodes.ISTORE;
    Object type = access.var < state.locals.size() ? state.locals.get(access.var) : Opcodes.TOP;
    return stores
        || switch (access.getOpcode()) {
          case Opcodes.ILOAD -> type == Opcodes.INTEGER;
          case Opcodes.FLOAD -> type == Opcodes.FLOAT;
          case Opcodes.LLOAD -> type == Opcodes.LONG;
          case Opcodes.DLOAD -> type == Opcodes.DOUBLE;
          default -> type != Opcodes.TOP && (!isStorable(type) || isObject(type));
        };
  }

  private List<Object> withoutOperands(AbstractInsnNode branch) {
    int operands =
        switch (branch.getOpcode()) {
          case Opcodes.GOTO -> 0;
          case Opcodes.IF_ICMPEQ,
              Opcodes.IF_ICMPNE,
              Opcodes.IF_ICMPLT,
              Opcodes.IF_ICMPGE,
              Opcodes.IF_ICMPGT,
              Opcodes.IF_ICMPLE,
              Opcodes.IF_ACMPEQ,
              Opcodes.IF_ACMPNE ->
              2;
          default -> 1;
        };
    return state.stack.subList(0, state.stack.size() - operands);
  }

  /** Returns whether control may come from the present state, with a stack of slots, to a frame. */
  private boolean leadsTo(FrameNode frame, List<Object> stack) {
    List<Object> locals = slots(frame.local);
    for (int slot = 0; slot < locals.size(); slot++) {
      Object present = slot < state.locals.size() ? state.locals.get(slot) : Opcodes.TOP;
      if (!isAssignable(present, locals.get(slot))) {
        return false;
      }
    }
    List<Object> wanted = stack == frame.stack ? stack : slots(frame.stack);
    if (wanted.size() != stack.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      boolean second = i > 0 && size(wanted.get(i - 1)) == 2;
      boolean unknown = wanted.get(i) == Opcodes.TOP && !second;
      if (unknown || !isAssignable(stack.get(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** An object that has no constructor run yet is named by the NEW that made it. */
  private static boolean isSound(FrameNode frame) {
    return Stream.concat(frame.local.stream(), frame.stack.stream())
        .allMatch(type -> type != null && (!(type instanceof LabelNode label) || isNew(label)));
  }

  private static boolean isNew(LabelNode label) {
    AbstractInsnNode insn = Insns.next(label);
    return insn != null && insn.getOpcode() == Opcodes.NEW;
  }

  private static List<Object> slots(List<Object> types) {
    List<Object> slots = new ArrayList<>();
    for (Object type : types) {
      slots.add(type instanceof LabelNode label ? label.getLabel() : type);
      if (size(type) == 2) {
        slots.add(Opcodes.TOP);
      }
    }
    return slots;
  }

  private static boolean isAssignable(Object present, Object wanted) {
    return wanted == Opcodes.TOP
        || wanted != null && wanted.equals(present)
        || wanted instanceof String && (present instanceof String || present == Opcodes.NULL);
  }
}
