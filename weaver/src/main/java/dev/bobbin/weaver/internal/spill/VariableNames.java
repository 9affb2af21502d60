package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.Insns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The local variable table of a method, asked by place. */
public final class VariableNames {
  private final MethodNode method;
  private final Map<Integer, List<LocalVariableNode>> bySlot = new HashMap<>();

  /** Reads the table of a method; it may have none. */
  public VariableNames(MethodNode method) {
    this.method = method;
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        bySlot.computeIfAbsent(variable.index, slot -> new ArrayList<>()).add(variable);
      }
    }
  }

  /** Returns the variable that is in a slot at an instruction, or null if the table has none. */
  public LocalVariableNode at(AbstractInsnNode insn, int slot) {
    int index = method.instructions.indexOf(insn);
    for (LocalVariableNode variable : bySlot.getOrDefault(slot, List.of())) {
      if (covers(variable, index)) {
        return variable;
      }
    }
    return null;
  }

  private boolean covers(LocalVariableNode variable, int index) {
    InsnList insns = method.instructions;
    return insns.indexOf(variable.start) <= index && index < insns.indexOf(variable.end);
  }

  /** Returns the parameter that is in a slot at the start of the method, or null. */
  public LocalVariableNode atStart(int slot) {
    AbstractInsnNode first = method.instructions.getFirst();
    return first == null ? null : at(Insns.isReal(first) ? first : Insns.next(first), slot);
  }

  String nameAt(AbstractInsnNode insn, int slot) {
    LocalVariableNode variable = at(insn, slot);
    return variable == null ? null : variable.name;
  }

  String nameAtStart(int slot) {
    LocalVariableNode variable = atStart(slot);
    return variable == null ? null : variable.name;
  }
}
