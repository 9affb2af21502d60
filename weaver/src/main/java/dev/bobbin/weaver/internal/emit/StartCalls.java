package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.start.StartCall;
import dev.bobbin.weaver.internal.start.StartForms;
import java.util.IdentityHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

/** The calls of a body that become calls of a start form. */
final class StartCalls {
  private final Map<PointPlan, StartCall> calls = new IdentityHashMap<>();

  /** Finds them; where values lie below the arguments, the delegate has a frame from the start. */
  StartCalls(SpillPlan plan, StartForms forms) {
    for (PointPlan point : plan.points()) {
      StartCall call = point.stack().isEmpty() ? forms.before(point.point()) : null;
      if (call != null) {
        calls.put(point, call);
      }
    }
  }

  /** Returns the call before a suspension point; null if there is none. */
  StartCall at(PointPlan point) {
    return calls.get(point);
  }

  /** Removes the calls as they were compiled; the arguments stay. */
  void removeFrom(InsnList code) {
    calls.values().forEach(start -> code.remove(start.call()));
  }

  /**
   * Adds the call to a body that has a frame; what is pushed is null if the generator has ended.
   */
  static BodyCode callFirst(BodyCode code, StartCall start) {
    code.add(
        new FieldInsnNode(
            Opcodes.GETSTATIC, RuntimeMembers.DELEGATING_FRAME, RuntimeMembers.START_LEVELS, "I"));
    code.loadFrame().get(RuntimeMembers.NESTING, "B").op(Opcodes.ISHR);
    return call(code, start.target());
  }

  /** Adds the call; the arguments and the levels that may be started are on the stack. */
  static BodyCode call(BodyCode code, GeneratorMethod target) {
    code.op(Opcodes.ACONST_NULL);
    return code.add(
        new MethodInsnNode(
            target.isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
            target.host().name,
            target.method().name,
            BodyLayout.start(target).descriptor(),
            target.inInterface()));
  }
}
