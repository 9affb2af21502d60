package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Asks the runtime whether it serves what a host was woven for, once, before anything of the host
 * is used.
 *
 * <pre>
 * private static void contract$check() {
 *   try {
 *     Contract.check(VERSION, Host.class);
 *   } catch (NoClassDefFoundError e) {
 *     throw new IncompatibleClassChangeError(...).initCause(e);
 *   }
 * }
 *
 * static { contract$check(); ... }
 * </pre>
 *
 * <p>What is the user's only gets a call, without a line: the rest is synthetic, and no coverage
 * tool counts it.
 */
public final class ContractCheck {
  private static final String NAME = "contract$check";
  private static final String DESC = "()V";
  private static final String ABSENT = "java/lang/NoClassDefFoundError";
  private static final String MISMATCH = "java/lang/IncompatibleClassChangeError";
  private static final String INITIALIZER = "<clinit>";

  private ContractCheck() {}

  /** Adds the check to a host. */
  public static void add(ClassNode host) {
    MethodInsnNode call = new MethodInsnNode(Opcodes.INVOKESTATIC, host.name, NAME, DESC);
    call.itf = Modifier.isInterface(host.access);
    initializer(host).instructions.insert(call);
    host.methods.add(check(host));
  }

  private static MethodNode initializer(ClassNode host) {
    for (MethodNode method : host.methods) {
      if (method.name.equals(INITIALIZER)) {
        return method;
      }
    }
    MethodNode initializer = method(Opcodes.ACC_STATIC, INITIALIZER);
    initializer.visitInsn(Opcodes.RETURN);
    host.methods.add(initializer);
    return initializer;
  }

  private static MethodNode method(int access, String name) {
    return new MethodNode(Opcodes.ASM9, access | Opcodes.ACC_SYNTHETIC, name, DESC, null, null);
  }

  private static MethodNode check(ClassNode host) {
    MethodNode check = method(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, NAME);
    Label start = new Label();
    Label end = new Label();
    Label absent = new Label();
    check.visitTryCatchBlock(start, end, absent, ABSENT);
    check.visitLabel(start);
    check.visitIntInsn(Opcodes.BIPUSH, RuntimeMembers.CONTRACT);
    check.visitLdcInsn(Type.getObjectType(host.name));
    check.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        RuntimeMembers.CONTRACT_CLASS,
        RuntimeMembers.CHECK,
        RuntimeMembers.CHECK_DESC,
        false);
    check.visitLabel(end);
    check.visitInsn(Opcodes.RETURN);
    check.visitLabel(absent);
    check.visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {ABSENT});
    throwMismatch(check, message(host));
    return check;
  }

  private static void throwMismatch(MethodNode check, String message) {
    check.visitTypeInsn(Opcodes.NEW, MISMATCH);
    check.visitInsn(Opcodes.DUP);
    check.visitLdcInsn(message);
    check.visitMethodInsn(
        Opcodes.INVOKESPECIAL, MISMATCH, "<init>", "(Ljava/lang/String;)V", false);
    check.visitInsn(Opcodes.SWAP);
    check.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        MISMATCH,
        "initCause",
        "(Ljava/lang/Throwable;)Ljava/lang/Throwable;",
        false);
    check.visitInsn(Opcodes.ATHROW);
  }

  private static String message(ClassNode host) {
    return host.name.replace('/', '.')
        + " was woven for version "
        + RuntimeMembers.CONTRACT
        + " of the contract with Bobbin's runtime, and the runtime in use serves version 2 or older,"
        + " or there is none; use the bobbin-runtime of the version that wove the class";
  }
}
