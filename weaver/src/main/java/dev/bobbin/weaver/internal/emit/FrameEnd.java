package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.spill.SpillField;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Writes what a frame class does when its body has ended. The frame is in slot 0, and no call gets
 * it: HotSpot does not inline what runs so rarely, and the frame would escape.
 *
 * <p>All references are let go but for other generators: {@code if (!(f instanceof GeneratorFrame))
 * f = null}. Where HotSpot knows what the field holds, it drops the test; and a frame that is
 * merged with null it would not take apart.
 *
 * @param generator its name, {@code Host.count}, for when something answers for its body
 * @param receiver the descriptor of the receiver's field, or null
 * @param fields the fields for spilled variables
 */
record FrameEnd(String generator, String receiver, List<SpillField> fields) {

  /** Closes the frame after a return; throws if the state shows that the body did not run. */
  void emitReturned(FrameMethod code) {
    Label ran = new Label();
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.LT, ran);
    code.push(generator);
    code.callStatic(RuntimeMembers.BODY_REPLACED, RuntimeMembers.BODY_REPLACED_DESC);
    code.throwException();
    code.markTarget(ran);
    code.set(RuntimeMembers.STATE, "I", RuntimeMembers.RETURNED);
    clear(code, code::markTarget);
  }

  /** Makes the end of the frame be no news to a later {@code next}. */
  void emitTaken(FrameMethod code) {
    code.set(RuntimeMembers.STATE, "I", RuntimeMembers.CLOSED);
  }

  /**
   * Closes the frame after a failure, which is on the stack; throws what has to leave it. If the
   * state shows that the body could not be entered, as the stack is at its end, nothing happens.
   */
  void emitFailed(FrameMethod code) {
    Label entered = new Label();
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.LT, entered);
    code.throwException();
    code.markHandler(entered);
    emitClosed(code);
  }

  private void emitClosed(FrameMethod code) {
    code.set(RuntimeMembers.STATE, "I", RuntimeMembers.CLOSED);
    code.clear(RuntimeMembers.VALUE, "Ljava/lang/Object;");
    clear(code, code::markHandler);
    code.callStatic(RuntimeMembers.FAILURE, RuntimeMembers.FAILURE_DESC);
    code.throwException();
  }

  /** The same for a traversal: only what the running body threw closes the frame. */
  void emitFailedTraversal(FrameMethod code) {
    Label consumers = new Label();
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.GE, consumers);
    code.get(RuntimeMembers.STATE, "I");
    code.push(RuntimeMembers.HANDING_OVER / 2);
    code.ifICmp(GeneratorAdapter.LE, consumers);
    emitClosed(code);
    code.markHandler(consumers);
    code.throwException();
  }

  /** Nulls all references, other generators included. */
  void emitClear(FrameMethod code) {
    clearReceiver(code);
    for (SpillField field : fields) {
      if (field.isReference()) {
        code.clear(field.name(), field.descriptor());
      }
    }
  }

  private void clear(FrameMethod code, Consumer<Label> mark) {
    clearReceiver(code);
    for (SpillField field : fields) {
      if (field.isReference()) {
        clear(code, field, mark);
      }
    }
  }

  private void clearReceiver(FrameMethod code) {
    if (receiver != null) {
      code.clear(FrameMembers.RECEIVER, receiver);
    }
  }

  private static void clear(FrameMethod code, SpillField field, Consumer<Label> mark) {
    if (!field.mayHoldGenerator()) {
      code.clear(field.name(), field.descriptor());
      return;
    }
    Label kept = new Label();
    code.get(field.name(), field.descriptor());
    code.instanceOf(Type.getObjectType(RuntimeMembers.FRAME));
    code.ifZCmp(GeneratorAdapter.NE, kept);
    code.clear(field.name(), field.descriptor());
    mark.accept(kept);
  }
}
