package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.YieldBox;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The yielded value in a frame class: an object in the runtime's field, or a primitive value in a
 * field of its own that is boxed when it is read.
 *
 * @param frame the internal name of the frame class
 * @param box what is yielded; null for objects
 */
record YieldedValue(String frame, YieldBox box) {
  private static final String OBJECT_DESC = "Ljava/lang/Object;";

  /** Returns the interface that gives the values out unboxed, or null. */
  Type primitiveIterator() {
    return switch (box == null ? Type.VOID : box.primitive().getSort()) {
      case Type.INT -> Type.getType(java.util.PrimitiveIterator.OfInt.class);
      case Type.LONG -> Type.getType(java.util.PrimitiveIterator.OfLong.class);
      case Type.DOUBLE -> Type.getType(java.util.PrimitiveIterator.OfDouble.class);
      default -> null;
    };
  }

  /** Returns the internal name of what a traversal hands the value to. */
  String consumer() {
    return switch (box == null ? Type.VOID : box.primitive().getSort()) {
      case Type.INT -> "java/util/function/IntConsumer";
      case Type.LONG -> "java/util/function/LongConsumer";
      case Type.DOUBLE -> "java/util/function/DoubleConsumer";
      default -> "java/util/function/Consumer";
    };
  }

  /** Returns the descriptor of the consumer's method. */
  String acceptDescriptor() {
    return primitiveIterator() == null
        ? "(Ljava/lang/Object;)V"
        : "(" + box.primitive().getDescriptor() + ")V";
  }

  /** Pushes the value as the consumer takes it. */
  void emitTakeForConsumer(MethodVisitor code, int frameSlot) {
    if (primitiveIterator() == null) {
      emitTake(code, frameSlot);
    } else {
      emitTakePrimitive(code, frameSlot);
    }
  }

  /** Returns the name of the interface's method: {@code nextInt}. */
  String primitiveNext() {
    return switch (box.primitive().getSort()) {
      case Type.INT -> "nextInt";
      case Type.LONG -> "nextLong";
      default -> "nextDouble";
    };
  }

  /** Adds the field, and how the runtime reads it. */
  void declare(ClassVisitor target) {
    if (box == null) {
      return;
    }
    String descriptor = box.primitive().getDescriptor();
    target.visitField(0, FrameMembers.YIELDED, descriptor, null, null).visitEnd();
    FrameMethod take =
        FrameMethod.begin(
            target,
            frame,
            ACC_PROTECTED | ACC_FINAL,
            RuntimeMembers.TAKE,
            RuntimeMembers.TAKE_DESC);
    emitTake(take);
    take.returnValue();
    take.endMethod();
  }

  /** Pushes the value of the frame in slot 0 as an object. */
  void emitTake(MethodVisitor code) {
    emitTake(code, 0);
  }

  /** Pushes the value as an object; a reference is forgotten, so that it can be collected. */
  private void emitTake(MethodVisitor code, int frameSlot) {
    if (box == null) {
      code.visitVarInsn(ALOAD, frameSlot);
      code.visitFieldInsn(GETFIELD, frame, RuntimeMembers.VALUE, OBJECT_DESC);
      code.visitVarInsn(ALOAD, frameSlot);
      code.visitInsn(ACONST_NULL);
      code.visitFieldInsn(PUTFIELD, frame, RuntimeMembers.VALUE, OBJECT_DESC);
    } else {
      emitTakePrimitive(code, frameSlot);
      code.visitMethodInsn(INVOKESTATIC, box.owner(), "valueOf", box.descriptor(), false);
    }
  }

  /** Pushes the value of the frame in slot 0 as it was before boxing. */
  void emitTakePrimitive(MethodVisitor code) {
    emitTakePrimitive(code, 0);
  }

  private void emitTakePrimitive(MethodVisitor code, int frameSlot) {
    code.visitVarInsn(ALOAD, frameSlot);
    code.visitFieldInsn(GETFIELD, frame, FrameMembers.YIELDED, box.primitive().getDescriptor());
  }
}
