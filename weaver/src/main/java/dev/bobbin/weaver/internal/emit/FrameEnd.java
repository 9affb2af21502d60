package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.spill.SpillField;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes what a frame class does when its body has ended. The frame is in slot 0, and no call gets
 * it: HotSpot does not inline what runs so rarely, and the frame would escape.
 *
 * <p>All references are let go but for other generators: {@code if (!(f instanceof GeneratorFrame))
 * f = null}. Where HotSpot knows what the field holds, it drops the test; and a frame that is
 * merged with null it would not take apart.
 *
 * @param frame the internal name of the frame class
 * @param generator its name, {@code Host.count}, for when something answers for its body
 * @param receiver the descriptor of the receiver's field, or null
 * @param fields the fields for spilled variables
 */
record FrameEnd(String frame, String generator, String receiver, List<SpillField> fields) {
  private static final Object[] THROWN = {"java/lang/Throwable"};

  /** Closes the frame after a return; throws if the state shows that the body did not run. */
  void emitReturned(MethodVisitor code) {
    Label ran = new Label();
    getState(code);
    code.visitJumpInsn(IFLT, ran);
    code.visitLdcInsn(generator);
    call(code, RuntimeMembers.BODY_REPLACED, RuntimeMembers.BODY_REPLACED_DESC);
    code.visitInsn(ATHROW);
    code.visitLabel(ran);
    code.visitFrame(F_SAME, 0, null, 0, null);
    putState(code, RuntimeMembers.RETURNED);
    clear(code, () -> code.visitFrame(F_SAME, 0, null, 0, null));
  }

  /** Makes the end of the frame be no news to a later {@code next}. */
  void emitTaken(MethodVisitor code) {
    putState(code, RuntimeMembers.CLOSED);
  }

  /**
   * Closes the frame after a failure, which is on the stack; throws what has to leave it. If the
   * state shows that the body could not be entered, as the stack is at its end, nothing happens.
   */
  void emitFailed(MethodVisitor code) {
    Label entered = new Label();
    getState(code);
    code.visitJumpInsn(IFLT, entered);
    code.visitInsn(ATHROW);
    code.visitLabel(entered);
    code.visitFrame(F_SAME1, 0, null, 1, THROWN);
    emitClosed(code);
  }

  private void emitClosed(MethodVisitor code) {
    putState(code, RuntimeMembers.CLOSED);
    put(code, RuntimeMembers.LOOKED_AHEAD, "Z", ICONST_0);
    put(code, RuntimeMembers.VALUE, "Ljava/lang/Object;", ACONST_NULL);
    clear(code, () -> code.visitFrame(F_SAME1, 0, null, 1, THROWN));
    call(code, RuntimeMembers.FAILURE, RuntimeMembers.FAILURE_DESC);
    code.visitInsn(ATHROW);
  }

  /** The same for a traversal: only what the running body threw closes the frame. */
  void emitFailedTraversal(MethodVisitor code) {
    Label consumers = new Label();
    getState(code);
    code.visitJumpInsn(IFGE, consumers);
    getState(code);
    code.visitLdcInsn(RuntimeMembers.HANDING_OVER / 2);
    code.visitJumpInsn(IF_ICMPLE, consumers);
    emitClosed(code);
    code.visitLabel(consumers);
    code.visitFrame(F_SAME1, 0, null, 1, THROWN);
    code.visitInsn(ATHROW);
  }

  /** Nulls all references, other generators included. */
  void emitClear(MethodVisitor code) {
    if (receiver != null) {
      put(code, FrameMembers.RECEIVER, receiver, ACONST_NULL);
    }
    references().forEach(field -> put(code, field.name(), field.descriptor(), ACONST_NULL));
  }

  private void clear(MethodVisitor code, Runnable stackMap) {
    if (receiver != null) {
      put(code, FrameMembers.RECEIVER, receiver, ACONST_NULL);
    }
    references().forEach(field -> clear(code, field, stackMap));
  }

  private Stream<SpillField> references() {
    return fields.stream().filter(SpillField::isReference);
  }

  private void clear(MethodVisitor code, SpillField field, Runnable stackMap) {
    if (!field.mayHoldGenerator()) {
      put(code, field.name(), field.descriptor(), ACONST_NULL);
      return;
    }
    Label kept = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, frame, field.name(), field.descriptor());
    code.visitTypeInsn(INSTANCEOF, RuntimeMembers.FRAME);
    code.visitJumpInsn(IFNE, kept);
    put(code, field.name(), field.descriptor(), ACONST_NULL);
    code.visitLabel(kept);
    stackMap.run();
  }

  private void getState(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, frame, RuntimeMembers.STATE, "I");
  }

  private void putState(MethodVisitor code, int state) {
    code.visitVarInsn(ALOAD, 0);
    code.visitLdcInsn(state);
    code.visitFieldInsn(PUTFIELD, frame, RuntimeMembers.STATE, "I");
  }

  private void put(MethodVisitor code, String field, String descriptor, int constant) {
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(constant);
    code.visitFieldInsn(PUTFIELD, frame, field, descriptor);
  }

  private void call(MethodVisitor code, String method, String descriptor) {
    code.visitMethodInsn(INVOKESTATIC, frame, method, descriptor, false);
  }
}
