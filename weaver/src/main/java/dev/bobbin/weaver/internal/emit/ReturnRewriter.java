package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import dev.bobbin.weaver.internal.scan.Insns;
import dev.bobbin.weaver.internal.scan.Marker;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites the ends of a body: {@code return Gen.returns(v)} stores v in the frame and returns
 * false.
 *
 * <p>The value is stored where the body returns and not where {@code Gen.returns} is called: a
 * {@code finally} between them may return something else. Where they are apart, the value travels
 * as a {@code ReturnValue}.
 */
final class ReturnRewriter {
  private final MethodNode body;
  private final Supplier<BodyCode> begin;

  ReturnRewriter(MethodNode body, Supplier<BodyCode> begin) {
    this.body = body;
    this.begin = begin;
  }

  void rewrite() {
    for (AbstractInsnNode insn : body.instructions.toArray()) {
      if (insn.getOpcode() == Opcodes.ARETURN) {
        rewriteReturn(insn);
      }
    }
    for (AbstractInsnNode insn : body.instructions.toArray()) {
      Marker marker = Marker.of(insn);
      if (marker == Marker.DONE) {
        body.instructions.set(insn, new InsnNode(Opcodes.ACONST_NULL));
      } else if (marker == Marker.RETURNS) {
        removeCast(insn);
        replace(
            insn,
            begin
                .get()
                .callRuntime(
                    RuntimeMembers.RETURN_VALUE,
                    RuntimeMembers.RETURN_OF,
                    RuntimeMembers.RETURN_OF_DESC));
      }
    }
  }

  private void rewriteReturn(AbstractInsnNode insn) {
    DirectReturn direct = DirectReturn.of(insn);
    BodyCode code = begin.get();
    if (direct == null) {
      code.callRuntime(
          RuntimeMembers.RETURN_VALUE, RuntimeMembers.UNWRAP, RuntimeMembers.UNWRAP_DESC);
    } else {
      remove(direct);
    }
    if (direct == null || direct.hasValue()) {
      code.popInto(RuntimeMembers.VALUE);
    }
    replace(insn, code.op(Opcodes.ICONST_0).op(Opcodes.IRETURN));
  }

  /** What carries the value is a Coroutine, and not of a type of the user's that extends it. */
  private void removeCast(AbstractInsnNode call) {
    AbstractInsnNode next = Insns.next(call);
    if (next.getOpcode() == Opcodes.CHECKCAST && Insns.previousInBlock(next) == call) {
      body.instructions.remove(next);
    }
  }

  private void remove(DirectReturn direct) {
    if (direct.cast() != null) {
      body.instructions.remove(direct.cast());
    }
    body.instructions.remove(direct.source());
  }

  private void replace(AbstractInsnNode insn, BodyCode code) {
    InsnList replacement = code.instructions();
    body.instructions.insertBefore(insn, replacement);
    body.instructions.remove(insn);
  }
}
