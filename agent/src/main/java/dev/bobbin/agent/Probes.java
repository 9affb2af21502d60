package dev.bobbin.agent;

import dev.bobbin.weaver.WovenCode;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Calls of the runtime's probe, as instructions. */
final class Probes {
  private static final String PROBE = "dev/bobbin/runtime/Probe";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String THROWABLE = "Ljava/lang/Throwable;";
  private static final String FRAME = "L" + WovenCode.FRAME + ";";
  private static final String PARENT = "Ldev/bobbin/runtime/DelegatingFrame;";

  private final InsnList instructions = new InsnList();

  /** Takes the value to send and the exception to raise, which it leaves on the stack. */
  static InsnList entered() {
    return new Probes().op(Opcodes.DUP2).load(0).call("entered", OBJECT + THROWABLE + FRAME);
  }

  /** Takes whether a body has suspended, and leaves it. */
  static InsnList left() {
    return new Probes().op(Opcodes.DUP).load(0).call("left", "Z" + FRAME);
  }

  /** Takes what a body has thrown, and leaves it. */
  static InsnList failed() {
    return new Probes().op(Opcodes.DUP).load(0).call("failed", THROWABLE + FRAME);
  }

  /** Stands in the constructor of a frame. */
  static InsnList created(String kind) {
    return new Probes().load(0).push(kind).call("created", FRAME + "Ljava/lang/String;");
  }

  /** Takes a new frame, and leaves it. */
  static InsnList renewed(String kind) {
    return new Probes().op(Opcodes.DUP).push(kind).call("created", FRAME + "Ljava/lang/String;");
  }

  static InsnList closing() {
    return new Probes().load(0).call("closing", FRAME);
  }

  static InsnList raising() {
    return new Probes().load(1).load(0).call("raising", THROWABLE + FRAME);
  }

  /** Takes the frame that begins a delegation, and leaves it. */
  static InsnList delegating() {
    return new Probes().op(Opcodes.DUP).call("delegating", PARENT);
  }

  /** Takes a frame and where it goes on, and leaves them. */
  static InsnList returned() {
    return new Probes().op(Opcodes.DUP2).call("returned", PARENT + "I");
  }

  static InsnList stepping() {
    return new Probes().load(1).load(2).load(0).call("stepping", OBJECT + THROWABLE + PARENT);
  }

  /** Takes the answer of a delegate, and leaves it. */
  static InsnList stepped() {
    return new Probes().op(Opcodes.DUP).load(3).load(0).call("stepped", OBJECT + OBJECT + PARENT);
  }

  /** Stands where a delegate has thrown. */
  static InsnList stepFailed() {
    return new Probes().load(3).load(3).load(0).call("stepped", OBJECT + OBJECT + PARENT);
  }

  /** Takes what a body has caught, and leaves it. */
  static InsnList handling(int frame, int line, boolean all) {
    return new Probes()
        .op(Opcodes.DUP)
        .load(frame)
        .push(line)
        .op(all ? Opcodes.ICONST_1 : Opcodes.ICONST_0)
        .call("handling", THROWABLE + FRAME + "IZ");
  }

  /** Stands where a task was made: of a group, a name and a body. */
  static InsnList spawned(String task) {
    return new Probes()
        .load(3)
        .load(0)
        .add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, task, "name", "()Ljava/lang/String;", false))
        .load(1)
        .call("spawned", OBJECT + "Ljava/lang/String;" + OBJECT);
  }

  /** Hands on all that a static method is told. */
  static InsnList same(MethodNode method) {
    // The probe is defined when this class is loaded, which nothing else need have done.
    Probes probes = new Probes().push(Type.getObjectType(WovenCode.FRAME)).op(Opcodes.POP);
    for (int i = 0; i < Type.getArgumentTypes(method.desc).length; i++) {
      probes.load(i);
    }
    return probes.call(method.name, method.desc.substring(1, method.desc.indexOf(')')));
  }

  static InsnList guarded(int frame, String states) {
    return new Probes().load(frame).push(states).call("guarded", FRAME + "Ljava/lang/String;");
  }

  private Probes add(AbstractInsnNode instruction) {
    instructions.add(instruction);
    return this;
  }

  private Probes op(int opcode) {
    return add(new InsnNode(opcode));
  }

  private Probes load(int slot) {
    return add(new VarInsnNode(Opcodes.ALOAD, slot));
  }

  private Probes push(Object constant) {
    return add(new LdcInsnNode(constant));
  }

  private InsnList call(String method, String parameters) {
    return add(new MethodInsnNode(
            Opcodes.INVOKESTATIC, PROBE, method, "(" + parameters + ")V", false))
        .instructions;
  }
}
