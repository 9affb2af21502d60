package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * How compilers write a loop over an iterable.
 *
 * <pre>
 * javac, Kotlin:                  ecj, where the loop may go on:
 *   iterator(); store it            iterator(); store it
 * header:                           goto header
 *   if (!it.hasNext()) goto end   body:
 *   it.next() ...                   it.next() ...
 *   goto header                   header:
 * end:                              if (it.hasNext()) goto body
 * </pre>
 *
 * @param iterator the call of {@code iterator()}
 * @param store the store of what it returns
 * @param header the first instruction of the condition
 * @param test the jump of the condition
 * @param next the call of {@code next()}
 */
record LoopShape(
    MethodInsnNode iterator,
    VarInsnNode store,
    AbstractInsnNode header,
    JumpInsnNode test,
    MethodInsnNode next) {

  private static final String ITERATOR = "java/util/Iterator";

  /** Returns the shape of a loop over what a call of {@code iterator()} returns; null if none. */
  static LoopShape of(AbstractInsnNode insn) {
    if (!(insn instanceof MethodInsnNode call)
        || !call.name.equals("iterator")
        || !call.desc.equals("()L" + ITERATOR + ";")
        || !(Insns.next(call) instanceof VarInsnNode store)
        || store.getOpcode() != Opcodes.ASTORE) {
      return null;
    }
    AbstractInsnNode after = Probes.next(store);
    if (after instanceof JumpInsnNode jump && jump.getOpcode() == Opcodes.GOTO) {
      return of(call, store, Probes.next(jump.label), Probes.next(jump));
    }
    return of(call, store, after, null);
  }

  /** The body is null where it follows the condition. */
  private static LoopShape of(
      MethodInsnNode iterator, VarInsnNode store, AbstractInsnNode header, AbstractInsnNode body) {
    MethodInsnNode hasNext = callOn(store.var, header, "hasNext");
    if (hasNext == null || !(Insns.next(hasNext) instanceof JumpInsnNode test)) {
      return null;
    }
    boolean goesOn = test.getOpcode() == Opcodes.IFNE;
    AbstractInsnNode first = goesOn ? Probes.next(test.label) : Probes.next(test);
    MethodInsnNode next = callOn(store.var, first, "next");
    boolean loops = body == null ? !goesOn || isJumpOver(test) : first == body;
    return next == null || !loops ? null : new LoopShape(iterator, store, header, test, next);
  }

  /** JaCoCo turns a condition round, to put a probe on the way out of the loop. */
  private static boolean isJumpOver(JumpInsnNode test) {
    AbstractInsnNode out = Probes.next(test);
    return out != null
        && out.getOpcode() == Opcodes.GOTO
        && Insns.next(out) == Insns.next(test.label);
  }

  private static MethodInsnNode callOn(int slot, AbstractInsnNode load, String method) {
    return load != null
            && isLoad(load, slot)
            && Insns.next(load) instanceof MethodInsnNode call
            && call.owner.equals(ITERATOR)
            && call.name.equals(method)
        ? call
        : null;
  }

  private static boolean isLoad(AbstractInsnNode insn, int slot) {
    return insn instanceof VarInsnNode load
        && load.getOpcode() == Opcodes.ALOAD
        && load.var == slot;
  }

  /** Returns whether the condition stands before the body. */
  boolean testsFirst() {
    return test.getOpcode() == Opcodes.IFEQ || isTurnedRound();
  }

  /** Returns whether the condition jumps to the body over a jump out of the loop. */
  boolean isTurnedRound() {
    return test.getOpcode() == Opcodes.IFNE && isJumpOver(test);
  }

  /** Returns whether an instruction reads the iterator as the shape does. */
  boolean reads(AbstractInsnNode load) {
    AbstractInsnNode used = Insns.next(load);
    return load == header || used == next;
  }
}
