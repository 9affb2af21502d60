package dev.bobbin.weaver.internal.frames;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Computes verification types from the stack map frames of the class file and by straight-line
 * simulation between them (JVMS 4.10.1): no types are merged, so no class has to be known.
 *
 * <p>Defined for class files of version 51 and above, in which every branch target has a frame.
 */
public final class TypeAnalysis {

  private TypeAnalysis() {}

  /**
   * Returns the states before the wanted instructions.
   *
   * @param owner the internal name of the class
   * @param method its frames must be expanded
   * @param wanted which instructions; a state costs memory for each slot
   */
  public static TypeStates analyze(
      String owner, MethodNode method, Predicate<AbstractInsnNode> wanted) {
    Map<AbstractInsnNode, TypeState> states = new IdentityHashMap<>();
    AnalyzerAdapter simulation =
        new AnalyzerAdapter(Opcodes.ASM9, owner, method.access, method.name, method.desc, null) {};
    for (AbstractInsnNode insn : method.instructions) {
      if (wanted.test(insn) && simulation.locals != null) {
        states.put(insn, TypeState.ofSlots(simulation.locals, simulation.stack));
      }
      insn.accept(simulation);
    }
    return new TypeStates(method, states);
  }
}
