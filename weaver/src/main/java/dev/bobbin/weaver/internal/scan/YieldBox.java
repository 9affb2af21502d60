package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Insns;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The autoboxing in front of every yield of a body: the frame can keep the primitive value and box
 * it when it is read, so that most boxes are never made.
 *
 * @param owner the internal name of the box, for example {@code java/lang/Integer}
 * @param descriptor the descriptor of its {@code valueOf}
 */
public record YieldBox(String owner, String descriptor) {
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  /** Returns the box that every point yields right after making it; null if one does not. */
  public static YieldBox of(List<SuspensionPoint> points) {
    YieldBox common = null;
    for (SuspensionPoint point : points) {
      YieldBox box = of(point);
      if (box == null || common != null && !common.equals(box)) {
        return null;
      }
      common = box;
    }
    return common;
  }

  private static YieldBox of(SuspensionPoint point) {
    if (point.marker() == Marker.YIELD
        && callBefore(point) instanceof MethodInsnNode call
        && boxes(call)) {
      return new YieldBox(call.owner, call.desc);
    }
    return null;
  }

  private static boolean boxes(MethodInsnNode call) {
    return call.name.equals("valueOf") && BOXES.contains(call.owner) && isOfOnePrimitive(call.desc);
  }

  /** Returns whether a call only boxes a primitive value, or unboxes it. */
  public static boolean converts(MethodInsnNode call) {
    boolean unboxes = call.name.endsWith("Value") && call.desc.startsWith("()");
    return boxes(call) || unboxes && BOXES.contains(call.owner);
  }

  /** {@code Integer.valueOf} also parses strings. */
  private static boolean isOfOnePrimitive(String descriptor) {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    return arguments.length == 1 && arguments[0].getSort() < Type.ARRAY;
  }

  /** Returns the call that makes the box which a point yields. */
  public static AbstractInsnNode callBefore(SuspensionPoint point) {
    return Insns.previousInBlock(point.call());
  }

  /** Returns the primitive type. */
  public Type primitive() {
    return Type.getArgumentTypes(descriptor)[0];
  }
}
