package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.liveness.LivenessAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the loops of a method that are over fresh generators.
 *
 * <p>A loop of a form that no compiler writes is left alone: what may be in use elsewhere must not
 * be closed.
 */
final class FreshLoopFinder {
  private static final String NAME_OF_JAVAC = "i$";

  private final MethodNode method;
  private final FreshCalls calls;
  private Liveness liveness;

  FreshLoopFinder(MethodNode method, FreshCalls calls) {
    this.method = method;
    this.calls = calls;
  }

  /** Returns the loops, inner ones before those around them. */
  List<FreshLoop> find() {
    List<FreshLoop> loops = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      LoopShape shape = LoopShape.of(insn);
      Freshness freshness = shape == null ? Freshness.NONE : calls.ofReceiver(shape.iterator());
      if (freshness != Freshness.NONE && !isNamed(shape.store())) {
        add(shape, freshness, loops);
      }
    }
    loops.sort(Comparator.comparingInt(loop -> loop.text().size()));
    return loops;
  }

  /** What the user has given a name is not the loop's alone; javac 25 names its own in lambdas. */
  private boolean isNamed(VarInsnNode store) {
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    int index = method.instructions.indexOf(Insns.next(store));
    return variables.stream()
        .filter(v -> v.index == store.var && !v.name.equals(NAME_OF_JAVAC))
        .anyMatch(
            v ->
                method.instructions.indexOf(v.start) <= index
                    && index < method.instructions.indexOf(v.end));
  }

  private void add(LoopShape shape, Freshness freshness, List<FreshLoop> loops) {
    Set<AbstractInsnNode> text = LoopText.of(method, shape);
    OpenRegion open = OpenRegion.of(method, text, shape.header());
    if (isEnteredOnce(shape, text) && isOnlyRead(shape, text, open) && isInOrder(text, open)) {
      loops.add(FreshLoop.of(shape, freshness, text, open));
    }
  }

  /** Nothing outside leads into it but the way to its condition. */
  private boolean isEnteredOnce(LoopShape shape, Set<AbstractInsnNode> text) {
    AbstractInsnNode entry =
        shape.testsFirst() ? before(shape.header()) : Probes.next(shape.store());
    for (AbstractInsnNode insn : method.instructions) {
      if (Insns.isReal(insn)
          && !text.contains(insn)
          && insn != entry
          && Edges.from(insn).stream().map(Edges::target).anyMatch(text::contains)) {
        return false;
      }
    }
    return method.tryCatchBlocks.stream()
        .filter(block -> text.contains(Edges.target(block.handler)))
        .allMatch(block -> text.contains(Edges.target(block.start)));
  }

  private static AbstractInsnNode before(AbstractInsnNode insn) {
    AbstractInsnNode previous = insn.getPrevious();
    while (!Insns.isReal(previous)) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  /** The iterator is read by the condition and for the next value, and not after the loop. */
  private boolean isOnlyRead(LoopShape shape, Set<AbstractInsnNode> text, OpenRegion open) {
    int slot = shape.store().var;
    for (AbstractInsnNode insn : text) {
      if (insn instanceof VarInsnNode access
          && access.var == slot
          && open.contains(insn)
          && !(access.getOpcode() == Opcodes.ALOAD && shape.reads(access))) {
        return false;
      }
      for (AbstractInsnNode to : Edges.from(insn)) {
        if (open.contains(insn) && !open.contains(to) && isLive(to, slot)) {
          return false;
        }
      }
    }
    return open.handlers().stream().noneMatch(handler -> isLive(handler, slot));
  }

  private boolean isLive(AbstractInsnNode node, int slot) {
    if (liveness == null) {
      liveness = LivenessAnalysis.analyze(method, new ControlFlowGraph(method));
    }
    return liveness.isLive(node, slot);
  }

  /** Handlers inside of the loop come before those around it, and jumps lead to known types. */
  private boolean isInOrder(Set<AbstractInsnNode> text, OpenRegion open) {
    boolean around = false;
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      around |= open.isAround(block.handler);
      if (around && text.contains(Edges.target(block.handler)) && open.contains(block.start)) {
        return false;
      }
    }
    for (AbstractInsnNode insn : open.insns()) {
      for (LabelNode label : Jumps.targets(insn)) {
        if (!open.contains(label) && Frames.at(label) == null) {
          return false;
        }
      }
    }
    return true;
  }
}
