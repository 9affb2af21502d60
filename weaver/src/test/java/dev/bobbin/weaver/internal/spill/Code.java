package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A method that is written node by node, with a NOP for each suspension point. */
final class Code {
  private final MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
  private final List<List<Spill>> kept = new ArrayList<>();
  private final Map<AbstractInsnNode, BitSet> spilled = new HashMap<>();
  private final BitSet arguments = new BitSet();

  /** Returns a variable that is kept in a field of the given number. */
  static Spill local(int slot, Object type, int field) {
    return new Spill(slot, type, new SpillField(field, "f" + field, type));
  }

  <T extends AbstractInsnNode> T add(T insn) {
    method.instructions.add(insn);
    return insn;
  }

  AbstractInsnNode op(int opcode) {
    return add(new InsnNode(opcode));
  }

  AbstractInsnNode store(int opcode, int slot) {
    return add(new VarInsnNode(opcode, slot));
  }

  LabelNode label() {
    return add(new LabelNode());
  }

  void jump(int opcode, LabelNode target) {
    add(new JumpInsnNode(opcode, target));
  }

  void range(LabelNode start, LabelNode end, LabelNode handler) {
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
  }

  void arguments(Spill... locals) {
    kept.add(List.of(locals));
    arguments.or(SlotFields.indices(List.of(locals)));
  }

  /** Adds a suspension point that the given variables survive. */
  AbstractInsnNode suspend(Spill... locals) {
    kept.add(List.of(locals));
    AbstractInsnNode point = op(Opcodes.NOP);
    spilled.put(point, SlotFields.indices(List.of(locals)));
    return point;
  }

  /** Returns the numbers of the fields that are clean before each of the nodes, as a string. */
  String cleanBefore(AbstractInsnNode... nodes) {
    return cleanBefore(Map.of(), nodes);
  }

  String cleanBefore(Map<AbstractInsnNode, BitSet> early, AbstractInsnNode... nodes) {
    CleanFields clean =
        new CleanFields(
            method,
            new ControlFlowGraph(method),
            new SlotFields(kept),
            arguments,
            byIndex(spilled),
            byIndex(early));
    return Arrays.toString(
        Arrays.stream(nodes).map(method.instructions::indexOf).map(clean::before).toArray());
  }

  /** Returns the numbers of the fields wanted behind a node, if some are at another one. */
  BitSet wantedBehind(AbstractInsnNode node, AbstractInsnNode at, int... fields) {
    WantedFields wanted =
        new WantedFields(
            method,
            new ControlFlowGraph(method),
            new SlotFields(kept),
            byIndex(Map.of(at, fields(fields))));
    return wanted.behind(method.instructions.indexOf(node));
  }

  static BitSet fields(int... numbers) {
    BitSet fields = new BitSet();
    Arrays.stream(numbers).forEach(fields::set);
    return fields;
  }

  private Map<Integer, BitSet> byIndex(Map<AbstractInsnNode, BitSet> byNode) {
    Map<Integer, BitSet> byIndex = new HashMap<>();
    byNode.forEach((node, set) -> byIndex.put(method.instructions.indexOf(node), set));
    return byIndex;
  }
}
