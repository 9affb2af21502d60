package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.spill.Release;
import dev.bobbin.weaver.internal.spill.SpillField;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Makes fields let go while a body runs; null is stored without a test, which coverage tools would
 * count as a branch of the user's.
 *
 * <p>A release on a jump stands right before the target, with a label of its own for the jump: what
 * comes to the target in the order of the code passes it as well, which does no harm, since the
 * variable is dead there; what jumps back to the target does not.
 */
final class ReleaseEmitter {
  private final InsnList code;
  private final List<TryCatchBlockNode> ranges;
  private final Supplier<BodyCode> begin;

  /** Where try ranges end: what stands before that is in the range. */
  private final Set<LabelNode> ends = new HashSet<>();

  /** By target: the jumps to it that release fields, and these fields. */
  private final Map<LabelNode, Set<AbstractInsnNode>> jumps = new LinkedHashMap<>();

  private final Map<LabelNode, Set<SpillField>> onJumps = new LinkedHashMap<>();

  ReleaseEmitter(MethodNode body, Supplier<BodyCode> begin) {
    this.code = body.instructions;
    this.ranges = body.tryCatchBlocks;
    this.begin = begin;
    for (TryCatchBlockNode range : body.tryCatchBlocks) {
      ends.add(range.end);
    }
  }

  void emit(List<Release> releases) {
    Map<AbstractInsnNode, Set<SpillField>> behindLabels = new LinkedHashMap<>();
    for (Release release : releases) {
      switch (release.place()) {
        case BEFORE -> code.insertBefore(release.insn(), forget(release.fields()));
        case BEHIND -> {
          if (Insns.isReal(release.insn())) {
            code.insert(release.insn(), forget(release.fields()));
          } else {
            fieldsAt(behindLabels, Insns.next(release.insn())).addAll(release.fields());
          }
        }
        case JUMP -> {
          fieldsAt(onJumps, release.target()).addAll(release.fields());
          jumps.computeIfAbsent(release.target(), t -> new LinkedHashSet<>()).add(release.insn());
        }
      }
    }
    behindLabels.forEach((insn, fields) -> code.insertBefore(insn, forget(fields)));
    onJumps.forEach(this::emitOnJumps);
  }

  private static <K> Set<SpillField> fieldsAt(Map<K, Set<SpillField>> fields, K place) {
    return fields.computeIfAbsent(place, p -> new LinkedHashSet<>());
  }

  private InsnList forget(Collection<SpillField> fields) {
    BodyCode forget = begin.get();
    fields.forEach(forget::forget);
    return forget.instructions();
  }

  private void emitOnJumps(LabelNode target, Set<SpillField> fields) {
    AbstractInsnNode first = firstOutside(target);
    if (followsFrame(first)) {
      code.insertBefore(Insns.next(target), forget(fields));
      return;
    }
    if (ends.contains(target)) {
      endBefore(first, target);
    }
    LabelNode label = new LabelNode();
    BodyCode entry = begin.get().add(label);
    addFrameAndLine(entry, first, label);
    fields.forEach(entry::forget);
    code.insertBefore(first, entry.instructions());
    jumps.get(target).forEach(jump -> Jumps.redirect(jump, target, label));
  }

  /**
   * Lets ranges that end at a target end before what is to stand there: their handlers may need
   * variables that the target does not, so that its frame would not do for them.
   */
  private void endBefore(AbstractInsnNode first, LabelNode target) {
    LabelNode end = new LabelNode();
    code.insertBefore(first, end);
    for (TryCatchBlockNode range : ranges) {
      range.end = range.end == target ? end : range.end;
    }
    ends.remove(target);
    ends.add(end);
  }

  /** Returns the first node that leads to a label and to no other code, not even to a range's. */
  private AbstractInsnNode firstOutside(LabelNode target) {
    AbstractInsnNode first = target;
    while (isPassive(first.getPrevious()) && !ends.contains(first.getPrevious())) {
      first = first.getPrevious();
    }
    return first;
  }

  private static boolean isPassive(AbstractInsnNode insn) {
    return insn != null && !Insns.isReal(insn);
  }

  /** One place has one stack map frame. */
  private static boolean followsFrame(AbstractInsnNode first) {
    AbstractInsnNode previous = first.getPrevious();
    while (isPassive(previous) && !(previous instanceof FrameNode)) {
      previous = previous.getPrevious();
    }
    return previous instanceof FrameNode;
  }

  private static void addFrameAndLine(BodyCode code, AbstractInsnNode first, LabelNode label) {
    for (AbstractInsnNode node = first; isPassive(node); node = node.getNext()) {
      if (node instanceof FrameNode frame) {
        code.add(BodyFrames.copy(frame));
      } else if (node instanceof LineNumberNode line) {
        code.add(new LineNumberNode(line.line, label));
      }
    }
  }
}
