package dev.bobbin.weaver.internal.durable;

import dev.bobbin.weaver.internal.contract.DurableMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the iterators of loops and of delegations ones that can be saved.
 *
 * <p>The user's call of {@code iterator()} stays; what it returns is handed, with what it was
 * called on, to the module durable, which returns one of its own if it can.
 */
public final class ReplayedLoops {
  private static final String ITERATOR_DESC = "()Ljava/util/Iterator;";

  private ReplayedLoops() {}

  /** Returns the generator with other code. */
  public static GeneratorMethod rewrite(GeneratorMethod generator) {
    GeneratorMethod rewritten = generator.copy();
    MethodNode method = rewritten.method();
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (Marker.of(insn) == Marker.YIELD_FROM) {
        replayDelegate(method, (MethodInsnNode) insn);
      } else if (isIterator(insn)) {
        replayLoop(method, insn);
      }
    }
    method.maxStack++;
    return rewritten;
  }

  private static boolean isIterator(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && (call.getOpcode() == Opcodes.INVOKEVIRTUAL
            || call.getOpcode() == Opcodes.INVOKEINTERFACE)
        && call.name.equals("iterator")
        && call.desc.equals(ITERATOR_DESC);
  }

  private static void replayLoop(MethodNode method, AbstractInsnNode call) {
    method.instructions.insertBefore(call, new InsnNode(Opcodes.DUP));
    method.instructions.insert(call, frames(DurableMembers.ITERATOR, DurableMembers.ITERATOR_DESC));
  }

  private static void replayDelegate(MethodNode method, MethodInsnNode marker) {
    InsnList replay = new InsnList();
    replay.add(frames(DurableMembers.DELEGATE, DurableMembers.DELEGATE_DESC));
    method.instructions.insertBefore(marker, replay);
    marker.desc = DurableMembers.DELEGATE_DESC;
  }

  private static MethodInsnNode frames(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, DurableMembers.FRAMES, name, descriptor, false);
  }
}
