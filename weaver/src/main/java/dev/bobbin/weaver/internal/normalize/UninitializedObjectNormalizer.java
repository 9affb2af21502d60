package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Delays the making of objects that would be uninitialised at a suspension point, where the JVM
 * lets nobody keep them: {@code new A(Gen.yield(1))}.
 *
 * <pre>
 * NEW A              NEW A, POP, ACONST_NULL          (A is initialised where it was)
 * DUP                DUP
 * arguments          arguments
 * A.&lt;init&gt;     --&gt;   store arguments, drop nulls, NEW A, DUP, load arguments, A.&lt;init&gt;
 * </pre>
 *
 * <p>How this works:
 *
 * <ol>
 *   <li>The types before the suspension points tell which objects are uninitialised there: by data
 *       flow and not by pattern, since compilers move and copy them.
 *   <li>Each NEW of such an object leaves null instead, of the same height on the stack, and stack
 *       map frames say so.
 *   <li>At each constructor call of such an object, the types tell which values on the stack and
 *       which slots are copies of it; these get the object that is made there.
 * </ol>
 */
final class UninitializedObjectNormalizer {
  private final MethodNode method;
  private final Set<Object> delayed;

  private UninitializedObjectNormalizer(MethodNode method, Set<Object> delayed) {
    this.method = method;
    this.delayed = delayed;
  }

  /** Rewrites the method where it has to; its suspension points stay the same. */
  static void rewrite(String owner, MethodNode method) {
    if (!labelEachNew(method)) {
      return;
    }
    TypeStates types =
        TypeAnalysis.analyze(
            owner, method, insn -> isConstructorCall(insn) || SuspensionPoint.isAt(insn));
    Set<Object> delayed = UninitializedObjects.acrossSuspension(SuspensionPoint.in(method), types);
    if (!delayed.isEmpty()) {
      new UninitializedObjectNormalizer(method, delayed).rewrite(types);
    }
  }

  /** Objects are told apart by the label of their NEW; returns whether there is any. */
  private static boolean labelEachNew(MethodNode method) {
    boolean found = false;
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn.getOpcode() == Opcodes.NEW) {
        found = true;
        if (labelOf(insn) == null) {
          method.instructions.insertBefore(insn, new LabelNode());
        }
      }
    }
    return found;
  }

  /** Returns the first of the labels at the offset of a NEW, as the simulation does, or null. */
  private static LabelNode labelOf(AbstractInsnNode newInsn) {
    LabelNode first = null;
    AbstractInsnNode node = newInsn.getPrevious();
    while (node != null && !Insns.isReal(node)) {
      first = node instanceof LabelNode label ? label : first;
      node = node.getPrevious();
    }
    return first;
  }

  private static boolean isConstructorCall(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call && call.name.equals("<init>");
  }

  private void rewrite(TypeStates types) {
    List<ConstructorCall> calls = constructorCalls(types);
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof FrameNode frame) {
        frame.local = withNulls(frame.local);
        frame.stack = withNulls(frame.stack);
      } else if (insn instanceof TypeInsnNode
          && insn.getOpcode() == Opcodes.NEW
          && delayed.contains(labelOf(insn).getLabel())) {
        delay(insn);
      }
    }
    calls.forEach(this::rewrite);
  }

  private List<ConstructorCall> constructorCalls(TypeStates types) {
    List<ConstructorCall> calls = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (isConstructorCall(insn) && types.before(insn) != null) {
        MethodInsnNode call = (MethodInsnNode) insn;
        TypeState state = types.before(insn);
        Object object = state.fromTop(Type.getArgumentTypes(call.desc).length);
        if (delayed.contains(object)) {
          calls.add(new ConstructorCall(call, state, object));
        }
      }
    }
    return calls;
  }

  private void delay(AbstractInsnNode newInsn) {
    InsnList placeholder = new InsnList();
    placeholder.add(new InsnNode(Opcodes.POP));
    placeholder.add(new InsnNode(Opcodes.ACONST_NULL));
    method.instructions.insert(newInsn, placeholder);
  }

  private List<Object> withNulls(List<Object> types) {
    if (types == null) {
      return null;
    }
    List<Object> result = new ArrayList<>(types);
    result.replaceAll(
        type ->
            type instanceof LabelNode label && delayed.contains(label.getLabel())
                ? Opcodes.NULL
                : type);
    return result;
  }

  private void rewrite(ConstructorCall call) {
    InsnList replacement = call.replacement(method.maxLocals);
    method.maxLocals += call.temporarySlots();
    method.instructions.insertBefore(call.insn(), replacement);
    method.instructions.remove(call.insn());
  }
}
