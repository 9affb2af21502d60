package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.RuntimeMembers;
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
    AbstractInsnNode cast = Insns.previousInBlock(insn);
    boolean isCast = cast != null && cast.getOpcode() == Opcodes.CHECKCAST;
    AbstractInsnNode source = isCast ? Insns.previousInBlock(cast) : cast;
    Marker marker = source == null ? null : Marker.of(source);
    BodyCode code = begin.get();
    if (marker == Marker.RETURNS) {
      code.popInto(RuntimeMembers.RESULT);
    } else if (marker != Marker.DONE && !isNull(source)) {
      code.callRuntime(
              RuntimeMembers.RETURN_VALUE, RuntimeMembers.UNWRAP, RuntimeMembers.UNWRAP_DESC)
          .popInto(RuntimeMembers.RESULT);
    }
    if (marker == Marker.RETURNS || marker == Marker.DONE || isNull(source)) {
      if (isCast) {
        body.instructions.remove(cast);
      }
      body.instructions.remove(source);
    }
    replace(insn, code.op(Opcodes.ICONST_0).op(Opcodes.IRETURN));
  }

  private static boolean isNull(AbstractInsnNode insn) {
    return insn != null && insn.getOpcode() == Opcodes.ACONST_NULL;
  }

  private void replace(AbstractInsnNode insn, BodyCode code) {
    InsnList replacement = code.instructions();
    body.instructions.insertBefore(insn, replacement);
    body.instructions.remove(insn);
  }
}
