package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites the ends of a body: {@code return Gen.returns(v)} leaves v and ends, as the form does
 * that.
 *
 * <p>The value is left where the body returns and not where {@code Gen.returns} is called: a {@code
 * finally} between them may return something else. Where they are apart, the value travels as a
 * {@code ReturnValue}.
 */
final class ReturnRewriter {
  private final MethodNode body;
  private final Type returned;

  private final BodyForm form;

  /** Whether some return has a value. */
  private final boolean hasValues;

  private final Supplier<BodyCode> begin;

  /** Creates a rewriter for a body with the code of a generator. */
  ReturnRewriter(
      MethodNode body, GeneratorMethod generator, BodyForm form, Supplier<BodyCode> begin) {
    this.body = body;
    this.returned = Type.getReturnType(generator.method().desc);
    this.form = form;
    this.begin = begin;
    this.hasValues = hasValues(body);
  }

  private static boolean hasValues(MethodNode body) {
    for (AbstractInsnNode insn : body.instructions) {
      if (Marker.of(insn) == Marker.RETURNS) {
        return true;
      }
    }
    return false;
  }

  void rewrite() {
    for (AbstractInsnNode insn : body.instructions.toArray()) {
      if (insn.getOpcode() == Opcodes.ARETURN) {
        rewriteReturn(insn);
      }
    }
    for (AbstractInsnNode insn : body.instructions.toArray()) {
      rewriteMarker(insn);
    }
  }

  private void rewriteMarker(AbstractInsnNode insn) {
    Marker marker = Marker.of(insn);
    if (marker == Marker.DONE) {
      rewriteDone(insn, DoneValue.of(returned, insn));
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

  /** Where values are returned as well, what is returned is unwrapped: the frame cannot be. */
  private void rewriteDone(AbstractInsnNode insn, DoneValue value) {
    BodyCode code = begin.get();
    if (hasValues && value.isFrame()) {
      DoneValue.pushCarrier(code);
      removeCast(insn);
    } else {
      value.push(code);
    }
    replace(insn, code);
  }

  private void rewriteReturn(AbstractInsnNode insn) {
    DirectReturn direct = DirectReturn.of(insn);
    BodyCode code = begin.get();
    if (direct != null) {
      remove(direct);
    } else if (hasValues) {
      code.callRuntime(
          RuntimeMembers.RETURN_VALUE, RuntimeMembers.UNWRAP, RuntimeMembers.UNWRAP_DESC);
    } else {
      code.op(Opcodes.POP);
    }
    form.leave(code, direct == null ? hasValues : direct.hasValue());
    replace(insn, code);
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
