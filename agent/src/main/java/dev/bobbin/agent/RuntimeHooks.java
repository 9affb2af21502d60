package dev.bobbin.agent;

import dev.bobbin.weaver.WovenCode;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts hooks into the runtime, for what no body takes part in: closing and raising from outside,
 * delegates that are no frames, and what dispatchers hand over.
 */
final class RuntimeHooks {
  private static final int PARAMETERS = 3;
  private static final String FRAME = WovenCode.FRAME;
  private static final String ITERATOR_DELEGATE = "dev/bobbin/runtime/IteratorDelegate";
  private static final String HANDOVER = "dev/bobbin/dispatch/internal/Handover";
  private static final Set<String> CLASSES = Set.of(FRAME, ITERATOR_DELEGATE);

  /** What comes first in each method. */
  private static final Map<String, Supplier<InsnList>> FIRST =
      Map.of(
          "close()V",
          Probes::closing,
          "raise(Ljava/lang/Throwable;)Ljava/lang/Object;",
          Probes::raising,
          "resumeWith(Ljava/lang/Throwable;)Ldev/bobbin/Step;",
          Probes::raising,
          "step(Ldev/bobbin/runtime/DelegatingFrame;Ljava/lang/Object;Ljava/lang/Throwable;"
              + "Ljava/lang/Object;)Ljava/lang/Object;",
          Probes::stepping);

  private static final String TASK = "dev/bobbin/dispatch/loop/Task";

  private RuntimeHooks() {}

  /**
   * Loads the classes that get hooks. What the JVM loads while it asks the agent about another
   * class, as it does for frames that the agent defines, the agent is not asked about.
   */
  static void load() {
    for (String type : CLASSES) {
      try {
        Class.forName(type.replace('/', '.'), false, ClassLoader.getSystemClassLoader());
      } catch (ClassNotFoundException | LinkageError elsewhere) {
        return;
      }
    }
  }

  /** Returns whether it is the class that all frame classes extend. */
  static boolean isFrame(String internalName) {
    return internalName.equals(FRAME);
  }

  /** Returns whether a class of the runtime has hooks. */
  static boolean concern(String internalName) {
    return CLASSES.contains(internalName)
        || internalName.equals(TASK)
        || internalName.equals(HANDOVER);
  }

  /** Returns the same class, with hooks. */
  static ClassNode put(ClassNode type) {
    if (type.name.equals(TASK)) {
      tasks(type);
      return type;
    }
    if (type.name.equals(HANDOVER)) {
      handovers(type);
      return type;
    }
    for (MethodNode method : type.methods) {
      Supplier<InsnList> first = FIRST.get(method.name + method.desc);
      if (first != null && (method.access & Opcodes.ACC_BRIDGE) == 0) {
        method.instructions.insert(first.get());
        if (type.name.equals(ITERATOR_DELEGATE)) {
          answers(method);
        }
      }
    }
    return type;
  }

  /** The probe has methods of the same names and parameters. */
  private static void handovers(ClassNode type) {
    for (MethodNode method : type.methods) {
      if (!method.name.equals("<init>")) {
        method.instructions.insert(Probes.same(method));
      }
    }
  }

  /** A task is made of what it belongs to, its name and its generator. */
  private static void tasks(ClassNode task) {
    for (MethodNode method : task.methods) {
      if (method.name.equals("<init>") && Type.getArgumentTypes(method.desc).length == PARAMETERS) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
          if (instruction.getOpcode() == Opcodes.RETURN) {
            method.instructions.insertBefore(instruction, Probes.spawned(TASK));
          }
        }
      }
    }
  }

  private static void answers(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction.getOpcode() == Opcodes.ARETURN) {
        method.instructions.insertBefore(instruction, Probes.stepped());
      } else if (instruction.getOpcode() == Opcodes.ATHROW) {
        method.instructions.insertBefore(instruction, Probes.stepFailed());
      }
    }
  }
}
