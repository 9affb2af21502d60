package dev.bobbin.agent;

import dev.bobbin.weaver.WovenCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Puts hooks into the bodies of generators: where they delegate, and where an exception is caught
 * or passes a finally.
 */
final class BodyHooks {
  private static final int PARAMETERS = 3;

  private BodyHooks() {}

  /** Returns the same class, with hooks; null if it has no bodies. */
  static ClassNode put(ClassNode host) {
    boolean changed = false;
    for (MethodNode method : host.methods) {
      if (isBody(method, host.name)) {
        put(method);
        changed = true;
      }
    }
    return changed ? host : null;
  }

  private static boolean isBody(MethodNode method, String host) {
    if ((method.access & Opcodes.ACC_PRIVATE) == 0
        || !method.desc.endsWith(WovenCode.BODY_DESC_END)) {
      return false;
    }
    Type[] parameters = Type.getArgumentTypes(method.desc);
    return parameters.length == PARAMETERS
        && parameters[0].getSort() == Type.OBJECT
        && parameters[0].getInternalName().startsWith(host + "$")
        && parameters[0].getInternalName().contains("$Gen");
  }

  private static void put(MethodNode body) {
    int frame = (body.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    Handlers handlers = Handlers.of(body);
    String guarded = handlers.guardedStates();
    for (Map.Entry<LabelNode, Boolean> handler : kinds(body, handlers).entrySet()) {
      LabelNode label = handler.getKey();
      body.instructions.insert(
          FrameHooks.frameAfter(label),
          Probes.handling(frame, Handlers.line(label), handler.getValue()));
    }
    if (!guarded.isEmpty()) {
      body.instructions.insert(Probes.guarded(frame, guarded));
    }
    for (AbstractInsnNode instruction : body.instructions.toArray()) {
      if (instruction instanceof MethodInsnNode call && call.getOpcode() == Opcodes.INVOKEVIRTUAL) {
        delegation(body, call);
      } else if (instruction instanceof FieldInsnNode field
          && field.name.equals(WovenCode.START_LEVELS)) {
        // What has no frame cannot be told of.
        body.instructions.set(field, new InsnNode(Opcodes.ICONST_0));
      }
    }
  }

  private static void delegation(MethodNode body, MethodInsnNode call) {
    if (call.name.equals(WovenCode.START_DELEGATE)
        && call.desc.equals(WovenCode.START_DELEGATE_DESC)) {
      body.instructions.insertBefore(call, Probes.delegating());
    } else if (call.name.equals(WovenCode.RETURNED) && call.desc.equals(WovenCode.RETURNED_DESC)) {
      body.instructions.insertBefore(call, Probes.returned());
    }
  }

  /** Returns for each handler of the user whether it handles all exceptions. */
  private static Map<LabelNode, Boolean> kinds(MethodNode body, Handlers handlers) {
    Map<LabelNode, Boolean> kinds = new LinkedHashMap<>();
    for (TryCatchBlockNode block : body.tryCatchBlocks) {
      if (!handlers.isMade(block)) {
        kinds.put(block.handler, handlers.isFinally(block));
      }
    }
    return kinds;
  }
}
