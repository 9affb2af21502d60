package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.RuntimeMembers;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

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

  /** Returns which marker an instruction calls, or null. */
  public static Marker of(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call ? of(call.owner, call.name, call.desc) : null;
  }

  static Marker of(Handle handle) {
    return of(handle.getOwner(), handle.getName(), handle.getDesc());
  }

  private static Marker of(String owner, String name, String descriptor) {
    if (!owner.equals(RuntimeMembers.GEN)) {
      return null;
    }
    return switch (name) {
      case "yield" -> descriptor.startsWith("()") ? YIELD_NULL : YIELD;
      case "yieldFrom" -> YIELD_FROM;
      case "done" -> DONE;
      case "returns" -> RETURNS;
      default -> null;
    };
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
