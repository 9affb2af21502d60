package dev.bobbin.weaver.internal.scan;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of a class that compilers made from lambda bodies, found by the handles given to
 * {@code LambdaMetafactory}.
 */
public final class LambdaBodies {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Set<String> members = new HashSet<>();

  LambdaBodies(ClassNode host) {
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode call) {
          add(call, host.name);
        }
      }
    }
  }

  private void add(InvokeDynamicInsnNode call, String host) {
    if (call.bsm.getOwner().equals(METAFACTORY)
        && call.bsmArgs.length > 1
        && call.bsmArgs[1] instanceof Handle body
        && body.getOwner().equals(host)) {
      members.add(body.getName() + body.getDesc());
    }
  }

  /** A handle may also come from a method reference: only a synthetic method is a lambda's. */
  public boolean contains(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0 && isReferredTo(method);
  }

  /** Returns whether a lambda or a method reference has the method as its body. */
  boolean isReferredTo(MethodNode method) {
    return members.contains(method.name + method.desc);
  }

  /** javac writes a lambda's method also where it leaves out the code around it: in if (false). */
  boolean isDead(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0
        && method.name.startsWith("lambda$")
        && !isReferredTo(method);
  }
}
