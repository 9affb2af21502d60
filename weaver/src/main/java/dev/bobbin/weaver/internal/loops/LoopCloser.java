package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes one loop close its generator at each of its ends.
 *
 * <pre>
 *   iterator(); [keep it if it is fresh]; store it
 * header:
 *   if (!it.hasNext()) goto end'
 *   ...
 *   close; goto out                    (break, continue of an outer loop)
 *   close; return                      (the value is on the stack)
 *   goto header
 * end':
 *   close                              (it has ended: nothing happens)
 *   goto end
 *   ...
 * failed:                              (behind the code of the method)
 *   store e; close; load e; throw
 * </pre>
 *
 * <p>So javac writes {@code finally}, and tools that know that form know this one: coverage counts
 * the handler as covered where the loop has ended in another way. Conditional jumps out go by a
 * place behind the code. What is added is not in the region in which the generator is open, but in
 * those of the loops around.
 */
final class LoopCloser {
  private final MethodNode method;
  private final FreshLoop loop;
  private final List<FreshLoop> around;
  private final ClosingCode closing;

  /** What comes behind the code of the method. */
  private final InsnList behind = new InsnList();

  private LoopCloser(MethodNode method, FreshLoop loop, List<FreshLoop> around) {
    this.method = method;
    this.loop = loop;
    this.around = around;
    this.closing =
        loop.freshness() == Freshness.CERTAIN
            ? new ClosingCode(loop.shape().store().var, "java/util/Iterator", loop.line())
            : new ClosingCode(method.maxLocals++, "java/lang/Object", loop.line());
  }

  /**
   * Rewrites a loop.
   *
   * @param receiver the type of the receiver; TOP if there is none
   * @param around the loops that contain it
   */
  static void rewrite(MethodNode method, Object receiver, FreshLoop loop, List<FreshLoop> around) {
    LoopCloser closer = new LoopCloser(method, loop, around);
    LoopExits exits = LoopExits.of(loop);
    closer.typeFrames();
    closer.keepIfFresh();
    closer.closeAt(exits);
    closer.closeAfterTheLast();
    closer.protect(receiver);
    method.maxStack += 2;
  }

  private void typeFrames() {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode frame && loop.open().contains(frame)) {
        frame.local = Frames.with(frame.local, closing.slot(), closing.type());
      }
    }
  }

  private void keepIfFresh() {
    if (loop.freshness() == Freshness.UNLESS_STARTED) {
      insertBehind(loop.shape().iterator(), closing.keepIfFresh());
    }
  }

  private void closeAt(LoopExits exits) {
    exits.fallingOut().forEach(insn -> insertBehind(insn, closing.close()));
    exits.gotos().forEach(insn -> closeBefore(insn, insn));
    exits.returns().forEach(this::closeBeforeReturn);
    for (LoopExits.Jump exit : exits.jumps()) {
      InsnList code = closing.closeOnTheWayTo(exit.target());
      Jumps.redirect(exit.insn(), exit.target(), (LabelNode) code.getFirst());
      include(code, exit.insn());
      behind.add(code);
    }
  }

  private void insertBehind(AbstractInsnNode insn, InsnList code) {
    include(code, insn);
    method.instructions.insert(insn, code);
  }

  /** A value that is returned comes last: the marker is not torn from the return. */
  private void closeBeforeReturn(AbstractInsnNode areturn) {
    DirectReturn direct = DirectReturn.of(areturn);
    closeBefore(direct == null ? areturn : direct.source(), areturn);
  }

  /** Closes before an instruction: it and those up to another come after the loop. */
  private void closeBefore(AbstractInsnNode insn, AbstractInsnNode last) {
    InsnList code = closing.close();
    include(code, last);
    method.instructions.insertBefore(insn, code);
    for (AbstractInsnNode i = insn; i != last.getNext(); i = i.getNext()) {
      loop.open().remove(i);
    }
  }

  private void closeAfterTheLast() {
    JumpInsnNode test = loop.shape().test();
    if (loop.shape().isTurnedRound()) {
      return;
    }
    if (!loop.shape().testsFirst()) {
      insertBehind(test, closing.close());
      return;
    }
    InsnList code = closing.closeOnTheWayTo(test.label);
    LabelNode place = (LabelNode) code.getFirst();
    test.label = place;
    include(code, test);
    AbstractInsnNode last = lastOfText();
    if (ControlFlowGraph.fallsThrough(last)) {
      behind.add(code);
    } else {
      LoopRanges.endAt(method, loop, last, place);
      around.forEach(outer -> code.forEach(outer.text()::add));
      method.instructions.insert(last, code);
    }
  }

  private AbstractInsnNode lastOfText() {
    AbstractInsnNode last = method.instructions.getLast();
    while (!Insns.isReal(last) || !loop.text().contains(last)) {
      last = last.getPrevious();
    }
    return last;
  }

  private void protect(Object receiver) {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode failed = new LabelNode();
    behind.insert(start);
    InsnList code = closing.closeAndThrow(failed, inHandler(receiver), method.maxLocals++);
    include(code, loop.shape().header());
    behind.add(code);
    behind.add(end);
    new LoopRanges(method, loop.open()).protect(failed, start, end);
    method.instructions.add(behind);
  }

  /** Returns what the innermost handler around expects: that is there wherever it is entered. */
  private List<Object> inHandler(Object receiver) {
    LabelNode handler = loop.open().innermostHandler();
    return handler == null ? List.of(receiver) : Frames.at(handler).local;
  }

  /** Adds code to the loops around that have the instruction to which it belongs. */
  private void include(InsnList code, AbstractInsnNode place) {
    for (FreshLoop outer : around) {
      if (outer.open().contains(place)) {
        for (AbstractInsnNode insn : code) {
          if (Insns.isReal(insn)) {
            outer.open().add(insn);
          }
        }
      }
    }
  }
}
