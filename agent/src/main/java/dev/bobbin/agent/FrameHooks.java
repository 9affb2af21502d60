package dev.bobbin.agent;

import dev.bobbin.weaver.WovenCode;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Puts hooks into a frame class: where a frame is created, and around each call of its body.
 *
 * <pre>
 *   Probe.entered(sent, raised, this)
 *   suspended = Host.resume$count(this, sent, raised)
 *   Probe.left(suspended, this)
 * handler:
 *   Probe.failed(thrown, this)
 * </pre>
 *
 * <p>A traversal would run another form of the body; it is made to run this one.
 */
final class FrameHooks {
  private static final String THROWABLE = "java/lang/Throwable";

  private final ClassNode frame;
  private final String kind;

  private FrameHooks(ClassNode frame) {
    this.frame = frame;
    this.kind = kind(frame.outerMethodDesc);
  }

  /** Returns the same class, with hooks. */
  static ClassNode put(ClassNode frame) {
    new FrameHooks(frame).put();
    return frame;
  }

  private static String kind(String descriptor) {
    if (descriptor == null) {
      return "";
    }
    String name = Type.getReturnType(descriptor).getClassName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  private void put() {
    // An iterable keeps one frame that never runs, and makes a fresh one for each run.
    boolean renewed =
        frame.methods.stream().anyMatch(method -> method.name.equals(WovenCode.FRESH));
    for (MethodNode method : frame.methods) {
      if (method.name.equals("<init>") && !renewed) {
        before(method, Opcodes.RETURN, true);
      } else if (method.name.equals(WovenCode.FRESH)) {
        before(method, Opcodes.ARETURN, false);
      }
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof MethodInsnNode call) {
          visit(method, call);
        }
      }
    }
  }

  private void before(MethodNode method, int opcode, boolean constructor) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction.getOpcode() == opcode) {
        method.instructions.insertBefore(
            instruction, constructor ? Probes.created(kind) : Probes.renewed(kind));
      }
    }
  }

  private static void visit(MethodNode method, MethodInsnNode call) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC
        && call.name.startsWith(WovenCode.ACCESSOR)
        && call.desc.endsWith(WovenCode.BODY_DESC_END)) {
      around(method, call);
    } else if (call.name.equals(WovenCode.STARTS_TRAVERSAL)) {
      InsnList never = new InsnList();
      never.add(new InsnNode(Opcodes.POP));
      never.add(new InsnNode(Opcodes.ICONST_0));
      method.instructions.insert(call, never);
      method.instructions.remove(call);
    }
  }

  private static void around(MethodNode method, MethodInsnNode call) {
    if (method.tryCatchBlocks.isEmpty()) {
      addHandler(method, call);
    }
    LabelNode handler = method.tryCatchBlocks.get(0).handler;
    method.instructions.insert(frameAfter(handler), Probes.failed());
    method.instructions.insertBefore(call, Probes.entered());
    method.instructions.insert(call, Probes.left());
  }

  private static void addHandler(MethodNode method, MethodInsnNode call) {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    method.instructions.insertBefore(call, start);
    method.instructions.insert(call, end);
    method.instructions.add(handler);
    method.instructions.add(new FrameNode(Opcodes.F_SAME1, 0, null, 1, new Object[] {THROWABLE}));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, THROWABLE));
  }

  /** What a handler begins with is its stack map. */
  static AbstractInsnNode frameAfter(LabelNode handler) {
    AbstractInsnNode last = handler;
    while (last.getNext() != null && last.getNext().getOpcode() < 0) {
      last = last.getNext();
    }
    return last;
  }
}
