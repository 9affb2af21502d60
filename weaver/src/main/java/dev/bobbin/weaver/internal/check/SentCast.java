package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The casts directly behind a yield, by which compilers make the sent value what the source uses it
 * as; there are several of them for an intersection type.
 *
 * @param point the yield
 * @param types what the value is cast to
 * @param use the instruction behind the casts
 */
record SentCast(SuspensionPoint point, List<ReferenceType> types, AbstractInsnNode use) {
  private static final String CHARS = "[C";

  /** More than any nesting of conditions; jumps in a circle have no end. */
  private static final int MOST_JUMPS = 100;

  /** Returns the yields of a body whose value is cast; what yieldFrom gives was not sent. */
  static List<SentCast> in(CheckedBody body) {
    List<SentCast> casts = new ArrayList<>();
    for (SuspensionPoint point : body.points()) {
      if (point.marker() != Marker.YIELD_FROM) {
        SentCast cast = behind(point);
        if (!cast.types.isEmpty()) {
          casts.add(cast);
        }
      }
    }
    return casts;
  }

  private static SentCast behind(SuspensionPoint point) {
    List<ReferenceType> types = new ArrayList<>();
    AbstractInsnNode insn = Insns.next(point.call());
    while (insn != null && insn.getOpcode() == Opcodes.CHECKCAST) {
      types.add(new ReferenceType(((TypeInsnNode) insn).desc));
      insn = Insns.next(insn);
    }
    return new SentCast(point, types, use(insn));
  }

  /** Both values of {@code b ? Gen.yield(x) : Gen.yield(y)} are used where the branches meet. */
  private static AbstractInsnNode use(AbstractInsnNode insn) {
    AbstractInsnNode use = insn;
    for (int jumps = 0; use instanceof JumpInsnNode jump && isGoto(use) && jumps < MOST_JUMPS; ) {
      use = Insns.next(jump.label);
      jumps++;
    }
    return use;
  }

  private static boolean isGoto(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.GOTO;
  }

  /** Returns what the value is cast to last, which is what it is used as. */
  ReferenceType last() {
    return types.get(types.size() - 1);
  }

  /** Returns whether the value is passed on as a char[], as the last argument of a call. */
  boolean isCharArgument() {
    return last().name().equals(CHARS)
        && use instanceof MethodInsnNode call
        && lastArgument(call).equals(CHARS);
  }

  /** Returns whether the value is passed on as an array, as the last argument of a call. */
  boolean isArrayArgument() {
    return last().isArray()
        && use instanceof MethodInsnNode call
        && lastArgument(call).startsWith("[");
  }

  private static String lastArgument(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    return arguments.length == 0 ? "" : arguments[arguments.length - 1].getDescriptor();
  }
}
