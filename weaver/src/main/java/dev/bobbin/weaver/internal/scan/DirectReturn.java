package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Insns;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A {@code return} of a marker or of null, with nothing between them but a cast.
 *
 * @param source the marker's call, or the null constant
 * @param cast the cast, or null
 */
public record DirectReturn(AbstractInsnNode source, AbstractInsnNode cast) {

  /** Returns what an ARETURN returns; null if that is not decided right before it. */
  public static DirectReturn of(AbstractInsnNode areturn) {
    AbstractInsnNode previous = Insns.previousInBlock(areturn);
    boolean isCast = previous != null && previous.getOpcode() == Opcodes.CHECKCAST;
    AbstractInsnNode source = isCast ? Insns.previousInBlock(previous) : previous;
    if (source == null || !isReturnable(source)) {
      return null;
    }
    return new DirectReturn(source, isCast ? previous : null);
  }

  /** Returns whether a generator may return what the instruction makes. */
  public static boolean isReturnable(AbstractInsnNode source) {
    Marker marker = Marker.of(source);
    return source.getOpcode() == Opcodes.ACONST_NULL
        || marker == Marker.DONE
        || marker == Marker.RETURNS;
  }

  /** Returns whether a value is returned, and not just the end. */
  public boolean hasValue() {
    return Marker.of(source) == Marker.RETURNS;
  }
}
