package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Slot 0 of an instance method holds {@code this} throughout; Java compilers see to that. */
final class ReceiverRule {

  private ReceiverRule() {}

  static void check(CheckedBody body, Findings findings) {
    if (body.generator().isStatic()) {
      return;
    }
    for (AbstractInsnNode insn : body.method().instructions) {
      if (insn instanceof VarInsnNode access
          && access.var == 0
          && access.getOpcode() >= Opcodes.ISTORE
          && access.getOpcode() <= Opcodes.ASTORE) {
        findings.at(
            insn,
            body.method(),
            DiagnosticCode.THIS_OVERWRITTEN,
            "the slot of 'this' is assigned another value; compile the method with javac or ecj,"
                + " which do not");
      }
    }
  }
}
