package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
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
  private static final Type MISMATCH = Type.getType(IncompatibleClassChangeError.class);
  private static final String INITIALIZER = "<clinit>";

  private ContractCheck() {}

  /** Adds the check to a host. */
  public static void add(ClassNode host) {
    String name = freeName(host);
    MethodInsnNode call = new MethodInsnNode(Opcodes.INVOKESTATIC, host.name, name, DESC);
    call.itf = Modifier.isInterface(host.access);
    initializer(host).instructions.insert(call);
    host.methods.add(check(host, name));
  }

  private static String freeName(ClassNode host) {
    String name = NAME;
    while (declares(host, name)) {
      name += "$";
    }
    return name;
  }

  private static boolean declares(ClassNode host, String name) {
    return host.methods.stream()
        .anyMatch(method -> method.name.equals(name) && method.desc.equals(DESC));
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

  private static MethodNode check(ClassNode host, String name) {
    MethodNode check = method(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name);
    GeneratorAdapter code = new GeneratorAdapter(check, check.access, name, DESC);
    Label start = code.newLabel();
    Label end = code.newLabel();
    Label absent = code.newLabel();
    code.visitTryCatchBlock(start, end, absent, ABSENT);
    code.mark(start);
    // Of one size, whatever the version: what is woven for two versions differs in one byte.
    code.visitIntInsn(Opcodes.BIPUSH, RuntimeMembers.CONTRACT);
    code.push(Type.getObjectType(host.name));
    code.invokeStatic(
        Type.getObjectType(RuntimeMembers.CONTRACT_CLASS),
        new Method(RuntimeMembers.CHECK, RuntimeMembers.CHECK_DESC));
    code.mark(end);
    code.returnValue();
    code.mark(absent);
    code.visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {ABSENT});
    throwMismatch(code, message(host));
    return check;
  }

  private static void throwMismatch(GeneratorAdapter code, String message) {
    code.newInstance(MISMATCH);
    code.dup();
    code.push(message);
    code.invokeConstructor(MISMATCH, Method.getMethod("void <init> (String)"));
    code.swap();
    code.invokeVirtual(MISMATCH, Method.getMethod("Throwable initCause (Throwable)"));
    code.throwException();
  }

  private static String message(ClassNode host) {
    return host.name.replace('/', '.')
        + " was woven for version "
        + RuntimeMembers.CONTRACT
        + " of the contract with Bobbin's runtime, and the runtime in use serves version 2 or older,"
        + " or there is none; use the bobbin-runtime of the version that wove the class";
  }
}
