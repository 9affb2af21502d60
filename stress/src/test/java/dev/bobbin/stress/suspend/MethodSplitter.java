package dev.bobbin.stress.suspend;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Splits a method in two: a generator that has its code, and the method itself, which drives it.
 *
 * <pre>
 * synchronized int size(long a)         synchronized int size(long a) {
 *   return n;                             return (int) Drive.toEnd(this.size$stress$7(a));
 *                               ---&gt;    }
 *                                       &#64;Generator private Gen size$stress$7(long a) {
 *                                         return Gen.returns(n);
 *                                       }
 * </pre>
 */
final class MethodSplitter {
  private static final String GEN = "dev/bobbin/Gen";
  private static final int KEPT = Opcodes.ACC_STATIC | Opcodes.ACC_STRICT;

  private final ClassNode host;
  private final MethodNode method;
  private final Type returned;

  MethodSplitter(ClassNode host, MethodNode method) {
    this.host = host;
    this.method = method;
    this.returned = Type.getReturnType(method.desc);
  }

  /** Takes the code out of the method, which drives the returned generator from now on. */
  MethodNode split(String generatorName) {
    MethodNode generator = generator(generatorName);
    rewriteReturns(generator.instructions);
    method.instructions = driver(generator);
    method.tryCatchBlocks = new ArrayList<>();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
    return generator;
  }

  private MethodNode generator(String name) {
    String desc = method.desc.substring(0, method.desc.indexOf(')') + 1) + "L" + GEN + ";";
    int access = method.access & KEPT | Opcodes.ACC_PRIVATE;
    MethodNode generator = new MethodNode(Opcodes.ASM9, access, name, desc, null, null);
    generator.visibleAnnotations =
        new ArrayList<>(List.of(new AnnotationNode("Ldev/bobbin/Generator;")));
    generator.instructions = method.instructions;
    generator.tryCatchBlocks = method.tryCatchBlocks;
    generator.localVariables = method.localVariables;
    generator.visibleLocalVariableAnnotations = method.visibleLocalVariableAnnotations;
    generator.invisibleLocalVariableAnnotations = method.invisibleLocalVariableAnnotations;
    generator.maxLocals = method.maxLocals;
    generator.maxStack = method.maxStack + 1;
    return generator;
  }

  private void rewriteReturns(InsnList code) {
    for (AbstractInsnNode insn : code.toArray()) {
      if (Code.isReturn(insn)) {
        code.insertBefore(insn, result());
        code.set(insn, new InsnNode(Opcodes.ARETURN));
      }
    }
  }

  private InsnList result() {
    InsnList code = new InsnList();
    if (returned == Type.VOID_TYPE) {
      code.add(callGen("done", "()Ljava/lang/Object;"));
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, GEN));
      return code;
    }
    Box box = Box.of(returned);
    if (box != null) {
      code.add(box.boxing());
    }
    code.add(callGen("returns", "(Ljava/lang/Object;)Ldev/bobbin/Coroutine;"));
    return code;
  }

  private static MethodInsnNode callGen(String name, String desc) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, GEN, name, desc, true);
  }

  private InsnList driver(MethodNode generator) {
    InsnList code = new InsnList();
    int slot = 0;
    if (!Modifier.isStatic(method.access)) {
      code.add(new VarInsnNode(Opcodes.ALOAD, slot++));
    }
    for (Type argument : Type.getArgumentTypes(method.desc)) {
      code.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), slot));
      slot += argument.getSize();
    }
    int call = Modifier.isStatic(method.access) ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
    boolean inInterface = Modifier.isInterface(host.access);
    code.add(new MethodInsnNode(call, host.name, generator.name, generator.desc, inInterface));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(Drive.class),
            "toEnd",
            "(L" + GEN + ";)Ljava/lang/Object;",
            false));
    addReturn(code);
    method.maxStack = Math.max(slot, 2);
    method.maxLocals = slot;
    return code;
  }

  private void addReturn(InsnList code) {
    Box box = Box.of(returned);
    if (returned == Type.VOID_TYPE) {
      code.add(new InsnNode(Opcodes.POP));
    } else if (box != null) {
      code.add(box.unboxing());
    } else if (!returned.getInternalName().equals("java/lang/Object")) {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, returned.getInternalName()));
    }
    code.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
  }
}
