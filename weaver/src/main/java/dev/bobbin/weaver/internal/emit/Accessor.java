package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.AccessorNames;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The static method by which a frame class reaches a private body.
 *
 * <pre>
 * static boolean resume$count(Object receiver, Host$count$Gen frame, Object sent, Throwable raised) {
 *   return ((Host) receiver).count(frame, sent, raised);
 * }
 * </pre>
 *
 * <p>The frame class needs no nest by that: an agent cannot add a member to the nest of a class
 * that is loaded, and before version 55 of class files there are none. In an interface there is
 * nothing between public and private.
 *
 * <p>What starts with {@code lambda$} is the user's to a coverage tool, synthetic or not.
 *
 * <p>The receiver is an Object because a class that is defined as a hidden one is not what its name
 * in a descriptor means: it would not verify, and could not say what is wrong.
 */
final class Accessor {
  private static final String RECEIVER = "(Ljava/lang/Object;";

  private final GeneratorMethod generator;
  private final BodyLayout layout;
  private final String name;

  private Accessor(GeneratorMethod generator, BodyLayout layout, String name) {
    this.generator = generator;
    this.layout = layout;
    this.name = name;
  }

  static Accessor resumable(GeneratorMethod generator) {
    String name = AccessorNames.resumable(generator.method().name);
    return new Accessor(generator, BodyLayout.resumable(generator), name);
  }

  static Accessor traversal(GeneratorMethod generator, String consumer) {
    String name = AccessorNames.traversal(generator.method().name);
    return new Accessor(generator, BodyLayout.traversal(generator, consumer), name);
  }

  private String descriptor() {
    String body = layout.descriptor();
    return generator.isStatic() ? body : RECEIVER + body.substring(1);
  }

  /** Emits its call; receiver, if there is one, and arguments are on the stack. */
  void call(MethodVisitor code) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, generator.host().name, name, descriptor(), generator.inInterface());
  }

  MethodNode method() {
    int visibility = generator.inInterface() ? Opcodes.ACC_PUBLIC : 0;
    int access = visibility | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodNode method = new MethodNode(Opcodes.ASM9, access, name, descriptor(), null, null);
    SyntheticMembers.visitLine(method, generator.line());
    loadArguments(method);
    method.visitMethodInsn(
        generator.isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
        generator.host().name,
        generator.method().name,
        layout.descriptor(),
        generator.inInterface());
    method.visitInsn(Opcodes.IRETURN);
    return method;
  }

  private void loadArguments(MethodNode method) {
    int slots = layout.shifted(generator.receiverSlots());
    for (int slot = 0; slot < slots; slot++) {
      method.visitVarInsn(Opcodes.ALOAD, slot);
      if (slot < generator.receiverSlots()) {
        method.visitTypeInsn(Opcodes.CHECKCAST, generator.host().name);
      } else if (slot > generator.receiverSlots()) {
        forget(method, slot);
      }
    }
  }

  /** What the body lets go must not be in a parameter here, where this is interpreted. */
  private static void forget(MethodNode method, int slot) {
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitVarInsn(Opcodes.ASTORE, slot);
  }
}
