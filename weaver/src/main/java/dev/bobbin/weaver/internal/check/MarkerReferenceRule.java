package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.Marker;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Refuses markers that are used as method references. */
final class MarkerReferenceRule {

  private MarkerReferenceRule() {}

  static void check(MethodNode method, Findings findings) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof InvokeDynamicInsnNode call) {
        for (Object argument : call.bsmArgs) {
          check(argument, insn, method, findings);
        }
      } else if (insn instanceof LdcInsnNode constant) {
        check(constant.cst, insn, method, findings);
      }
    }
  }

  private static void check(
      Object constant, AbstractInsnNode insn, MethodNode method, Findings findings) {
    if (constant instanceof Handle handle && Marker.of(handle) != null) {
      Marker marker = Marker.of(handle);
      findings.at(
          insn,
          method,
          DiagnosticCode.MARKER_AS_METHOD_REFERENCE,
          marker.suspends()
              ? DeclarationTexts.suspendingReference(marker.source())
              : DeclarationTexts.endingReference(marker.source()));
    }
  }
}
