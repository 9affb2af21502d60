package dev.bobbin.weaver.internal.check;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Tracks values to where they were made, through local variables, copies and casts. */
final class ReturnSources extends SourceInterpreter {

  ReturnSources() {
    super(Opcodes.ASM9);
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
