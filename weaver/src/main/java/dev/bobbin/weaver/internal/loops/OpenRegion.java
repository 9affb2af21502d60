package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions during which a loop's generator is open.
 *
 * <p>These are those of the loop, but for the copies of {@code finally} blocks around it that
 * compilers put before a {@code return} or {@code break}: the loop has been left there. They are
 * known by that the {@code try} around the loop does not protect them.
 */
final class OpenRegion {
  private final Set<AbstractInsnNode> insns;

  /** The handlers around the loop, the innermost one first. */
  private final Set<LabelNode> handlers = new LinkedHashSet<>();

  private OpenRegion(MethodNode method, Set<AbstractInsnNode> text, AbstractInsnNode header) {
    insns = new LinkedHashSet<>(text);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (!contains(block.handler) && covers(method, block, header)) {
        handlers.add(block.handler);
      }
    }
    insns.removeIf(insn -> !isProtected(method, insn));
    insns.addAll(returningTo(method, text));
    unlocksOnTheWayOut(text).forEach(insns::remove);
  }

  /** Finds the region in the instructions of a loop. */
  static OpenRegion of(MethodNode method, Set<AbstractInsnNode> text, AbstractInsnNode header) {
    return new OpenRegion(method, text, header);
  }

  /** Returns whether a node belongs to it; a label does if what follows it does. */
  boolean contains(AbstractInsnNode node) {
    return insns.contains(node.getOpcode() < 0 ? Insns.next(node) : node);
  }

  /** Returns the instructions, without order. */
  List<AbstractInsnNode> insns() {
    return List.copyOf(insns);
  }

  void add(AbstractInsnNode insn) {
    insns.add(insn);
  }

  void remove(AbstractInsnNode insn) {
    insns.remove(insn);
  }

  /** Returns whether an exception in the loop may go to a handler around it. */
  boolean isAround(LabelNode handler) {
    return handlers.contains(handler);
  }

  /** Returns the handlers around the loop, the innermost one first. */
  List<LabelNode> handlers() {
    return List.copyOf(handlers);
  }

  /** Returns the innermost handler around the loop, null if there is none. */
  LabelNode innermostHandler() {
    return handlers.isEmpty() ? null : handlers.iterator().next();
  }

  static boolean covers(MethodNode method, TryCatchBlockNode block, AbstractInsnNode insn) {
    int index = method.instructions.indexOf(insn);
    return method.instructions.indexOf(block.start) <= index
        && index < method.instructions.indexOf(block.end);
  }

  private boolean isProtected(MethodNode method, AbstractInsnNode insn) {
    return handlers.stream()
        .allMatch(
            handler ->
                method.tryCatchBlocks.stream()
                    .anyMatch(b -> b.handler == handler && covers(method, b, insn)));
  }

  /**
   * Compilers protect the unlocking before a {@code return} or {@code break} as they do the loop:
   * where a lock has been taken before the loop, the loop has been left there.
   */
  private List<AbstractInsnNode> unlocksOnTheWayOut(Set<AbstractInsnNode> text) {
    List<AbstractInsnNode> unlocks = new ArrayList<>();
    for (AbstractInsnNode insn : insns) {
      if (insn instanceof VarInsnNode lock
          && Insns.next(lock) instanceof InsnNode exit
          && exit.getOpcode() == Opcodes.MONITOREXIT
          && insns.contains(exit)
          && !isStoredIn(text, lock.var)) {
        unlocks.add(lock);
        unlocks.add(exit);
      }
    }
    return unlocks;
  }

  private static boolean isStoredIn(Set<AbstractInsnNode> insns, int slot) {
    return insns.stream()
        .anyMatch(
            insn ->
                insn instanceof VarInsnNode store
                    && store.getOpcode() == Opcodes.ASTORE
                    && store.var == slot);
  }

  /** A tool may have cut ranges down to what can throw: who comes back has not left. */
  private Set<AbstractInsnNode> returningTo(MethodNode method, Set<AbstractInsnNode> text) {
    Set<AbstractInsnNode> all = new LinkedHashSet<>();
    boolean found = true;
    while (found) {
      found = false;
      for (AbstractInsnNode insn : text) {
        if (!insns.contains(insn)
            && !all.contains(insn)
            && Edges.from(insn).stream()
                .map(Edges::target)
                .anyMatch(to -> insns.contains(to) || all.contains(to))) {
          found = all.add(insn);
        }
      }
    }
    return all;
  }
}
