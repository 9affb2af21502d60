package dev.bobbin.weaver.internal.check;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Tracks values to where they were made, through local variables, copies and casts. */
final class ReturnSources extends SourceInterpreter {

  /** Stands for the caller, who makes arguments; without a source they would vanish beside null. */
  private static final AbstractInsnNode CALLER = new InsnNode(Opcodes.NOP);

  ReturnSources() {
    super(Opcodes.ASM9);
  }

  @Override
  public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return new SourceValue(type.getSize(), CALLER);
  }

  @Override
  public SourceValue newExceptionValue(
      TryCatchBlockNode block, Frame<SourceValue> handler, Type exceptionType) {
    return new SourceValue(1, CALLER);
  }

  @Override
  public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
    return value;
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
    return insn.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(insn, value);
  }
}
