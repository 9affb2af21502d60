package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The static methods of {@code Gen} whose calls weaving replaces. */
public enum Marker {
  /** {@code Gen.yield(value)}. */
  YIELD,
  /** {@code Gen.yield()}. */
  YIELD_NULL,
  /** {@code Gen.yieldFrom(delegate)}. */
  YIELD_FROM,
  /** {@code Gen.done()}. */
  DONE,
  /** {@code Gen.returns(value)}. */
  RETURNS;

  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String ONE_OBJECT = "(" + OBJECT + ")" + OBJECT;
  private static final String NOTHING = "()" + OBJECT;
  private static final String RETURNED = "(" + OBJECT + ")L" + RuntimeMembers.COROUTINE + ";";

  /** Returns which marker an instruction calls, or null. */
  public static Marker of(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.INVOKESTATIC ? of((MethodInsnNode) insn) : null;
  }

  private static Marker of(MethodInsnNode call) {
    return of(call.owner, call.name, call.desc);
  }

  /** Returns the marker that a method handle refers to, or null. */
  public static Marker of(Handle handle) {
    return of(handle.getOwner(), handle.getName(), handle.getDesc());
  }

  /** What only has the name of one cannot be replaced: it takes or leaves something else. */
  private static Marker of(String owner, String name, String descriptor) {
    if (!owner.equals(RuntimeMembers.GEN)) {
      return null;
    }
    return switch (name) {
      case "yield" ->
          descriptor.equals(ONE_OBJECT) ? YIELD : descriptor.equals(NOTHING) ? YIELD_NULL : null;
      case "yieldFrom" -> takesOne(descriptor) ? YIELD_FROM : null;
      case "done" ->
          descriptor.equals(NOTHING) ? DONE : descriptor.equals(RETURNED) ? RETURNS : null;
      case "returns" -> descriptor.equals(RETURNED) ? RETURNS : null;
      default -> null;
    };
  }

  private static boolean takesOne(String descriptor) {
    return descriptor.endsWith(")" + OBJECT)
        && (descriptor.matches("\\(\\[[IJD]\\).*")
            || (descriptor.startsWith("(L") || descriptor.startsWith("([L"))
                && descriptor.indexOf(';') == descriptor.indexOf(')') - 1);
  }

  /** Returns whether a method calls one. */
  static boolean isIn(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (of(insn) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the generator may be suspended here. */
  public boolean suspends() {
    return this != DONE && this != RETURNS;
  }

  /** Returns the name in source code. */
  public String source() {
    return switch (this) {
      case YIELD, YIELD_NULL -> "Gen.yield";
      case YIELD_FROM -> "Gen.yieldFrom";
      case DONE -> "Gen.done";
      case RETURNS -> "Gen.returns";
    };
  }
}
