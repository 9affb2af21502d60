package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import dev.bobbin.weaver.internal.scan.Marker;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
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
  private final MethodNode method;
  private final MethodNode body;
  private final Supplier<BodyCode> begin;

  /** Creates a rewriter for a body with the code of a method. */
  ReturnRewriter(MethodNode method, MethodNode body, Supplier<BodyCode> begin) {
    this.method = method;
    this.body = body;
    this.begin = begin;
  }

  void rewrite() {
    boolean hasValues = instructions().anyMatch(insn -> Marker.of(insn) == Marker.RETURNS);
    instructions()
        .filter(insn -> insn.getOpcode() == Opcodes.ARETURN)
        .forEach(insn -> rewriteReturn(insn, hasValues));
    instructions().forEach(insn -> rewriteMarker(insn, hasValues));
  }

  private Stream<AbstractInsnNode> instructions() {
    return Stream.of(body.instructions.toArray());
  }

  private void rewriteMarker(AbstractInsnNode insn, boolean hasValues) {
    Marker marker = Marker.of(insn);
    if (marker == Marker.DONE) {
      BodyCode code = begin.get();
      if (DoneValue.of(method, insn).push(code, hasValues)) {
        removeCast(insn);
      }
      replace(insn, code);
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

  private void rewriteReturn(AbstractInsnNode insn, boolean hasValues) {
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
    if (direct == null ? hasValues : direct.hasValue()) {
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
