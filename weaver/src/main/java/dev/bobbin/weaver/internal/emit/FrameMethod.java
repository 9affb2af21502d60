package dev.bobbin.weaver.internal.emit;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Code of a method of a frame class: the frame is in slot 0, the arguments follow, and there are no
 * variables.
 */
final class FrameMethod extends GeneratorAdapter {
  static final String THROWABLE = "java/lang/Throwable";

  private static final Object[] NOTHING = {};
  private static final Object[] THROWN = {THROWABLE};

  private final Type frame;

  /** The verification types of the frame and the arguments. */
  private final Object[] locals;

  private FrameMethod(
      MethodVisitor code, String frame, int access, String name, String descriptor) {
    super(Opcodes.ASM9, code, access, name, descriptor);
    this.frame = Type.getObjectType(frame);
    this.locals = locals(frame, getArgumentTypes());
  }

  /** Starts a method of the class with the given internal name. */
  static FrameMethod begin(
      ClassVisitor target, String frame, int access, String name, String descriptor) {
    MethodVisitor code = target.visitMethod(access, name, descriptor, null, null);
    FrameMethod method = new FrameMethod(code, frame, access, name, descriptor);
    method.visitCode();
    return method;
  }

  /** Marks where jumps lead to. */
  void markTarget(Label label) {
    mark(label);
    visitFrame(Opcodes.F_NEW, locals.length, locals, 0, NOTHING);
  }

  /** Marks where a throwable is on the stack: a handler, or where jumps lead to from one. */
  void markHandler(Label label) {
    mark(label);
    visitFrame(Opcodes.F_NEW, locals.length, locals, 1, THROWN);
  }

  private static Object[] locals(String frame, Type[] arguments) {
    Object[] locals = new Object[1 + arguments.length];
    locals[0] = frame;
    for (int i = 0; i < arguments.length; i++) {
      boolean primitive = arguments[i].getSort() < Type.ARRAY;
      locals[1 + i] = primitive ? Opcodes.INTEGER : arguments[i].getInternalName();
    }
    return locals;
  }

  /** Pushes a field of the frame. */
  void get(String field, String descriptor) {
    loadThis();
    visitFieldInsn(Opcodes.GETFIELD, frame.getInternalName(), field, descriptor);
  }

  /** Pops the value, and the frame below it, into the field. */
  void put(String field, String descriptor) {
    visitFieldInsn(Opcodes.PUTFIELD, frame.getInternalName(), field, descriptor);
  }

  /** Sets a reference field of the frame to null. */
  void clear(String field, String descriptor) {
    loadThis();
    pushNull();
    put(field, descriptor);
  }

  /** Sets an int or boolean field of the frame. */
  void set(String field, String descriptor, int value) {
    loadThis();
    push(value);
    put(field, descriptor);
  }

  /** Pushes null. */
  void pushNull() {
    visitInsn(Opcodes.ACONST_NULL);
  }

  /** Calls a method without arguments of the frame. */
  void call(String method, String descriptor) {
    loadThis();
    invokeVirtual(frame, new Method(method, descriptor));
  }

  /** Calls a static method that the frame class inherits. */
  void callStatic(String method, String descriptor) {
    invokeStatic(frame, new Method(method, descriptor));
  }

  /** Calls a private method, or a constructor, of the frame class; the frame is on the stack. */
  void callPrivate(String method, String descriptor) {
    invokeConstructor(frame, new Method(method, descriptor));
  }
}
