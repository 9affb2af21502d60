package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The way from the entry of a resumable body to where the state says.
 *
 * <pre>
 *     state = frame.state; frame.state = ~state        (running)
 * dispatch:
 *     tableswitch (state) 0: start, 1..n-1: restore, default: restore n
 * </pre>
 *
 * <p>In a body that delegates:
 *
 * <pre>
 *     tableswitch (state) -1: suspended, 0: start, 1..n-1: restore, default: restore n
 * suspended:
 *     return true
 * delegate:
 *     frame.delegate = iterator; frame.pending = FIRST_STEP
 *     state = frame.startDelegate()                    (-1 if it has not returned at once)
 *     sent = frame.returned(state); raised = null
 *     goto dispatch
 * </pre>
 *
 * <p>None of it has a line of its own, so that coverage tools count no branch on a line of the
 * user's. They do count what was never executed: so the default is a case, and what follows a start
 * is decided by the switch as well.
 */
final class Dispatch {
  private final BodyFrames frames;
  private final Supplier<BodyCode> begin;
  private final LabelNode dispatch = new LabelNode();
  private final LabelNode suspended = new LabelNode();
  private final LabelNode delegate = new LabelNode();

  Dispatch(BodyFrames frames, Supplier<BodyCode> begin) {
    this.frames = frames;
    this.begin = begin;
  }

  /** Returns where the body goes when it has saved what it needs, and starts a delegate. */
  LabelNode delegate() {
    return delegate;
  }

  /**
   * Returns the code for a body that does not delegate; it ends before the start.
   *
   * @param states the labels by state; the start comes first
   */
  BodyCode emit(LabelNode first, List<LabelNode> states) {
    BodyCode code = begin.get().add(first);
    if (states.size() == 1) {
      // There is nothing to choose from, and a switch must have a case.
      return code.putState(~0);
    }
    return takeState(code).add(choose(0, states));
  }

  /** Returns the code for a body that delegates; it ends before the start. */
  BodyCode emitDelegating(LabelNode first, List<LabelNode> states) {
    BodyCode code = takeState(begin.get().add(first));
    List<LabelNode> cases = new ArrayList<>(List.of(suspended));
    cases.addAll(states);
    code.add(dispatch).add(frames.dispatch()).add(choose(-1, cases));
    code.add(suspended).add(frames.entry()).op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    return startDelegate(code);
  }

  private static BodyCode takeState(BodyCode code) {
    code.loadFrame().get(RuntimeMembers.STATE, "I").op(Opcodes.DUP);
    code.op(Opcodes.ICONST_M1).op(Opcodes.IXOR);
    return code.loadFrame().op(Opcodes.SWAP).put(RuntimeMembers.STATE, "I");
  }

  private static TableSwitchInsnNode choose(int lowest, List<LabelNode> cases) {
    int last = cases.size() - 1;
    LabelNode[] labels = cases.subList(0, last).toArray(new LabelNode[0]);
    return new TableSwitchInsnNode(lowest, lowest + last - 1, cases.get(last), labels);
  }

  private BodyCode startDelegate(BodyCode code) {
    code.add(delegate).add(frames.delegate()).startDelegate();
    return code.receiveReturned().add(new JumpInsnNode(Opcodes.GOTO, dispatch));
  }
}
