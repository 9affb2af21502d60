package dev.bobbin.weaver.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.liveness.LivenessAnalysis;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

class LivenessAnalysisTest {
  private final MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);

  private <T extends AbstractInsnNode> T add(T insn) {
    method.instructions.add(insn);
    return insn;
  }

  private AbstractInsnNode op(int opcode) {
    return add(new InsnNode(opcode));
  }

  private Liveness analyze() {
    return LivenessAnalysis.analyze(method, new ControlFlowGraph(method));
  }

  @Test
  void a_slot_is_live_up_to_its_last_read() {
    AbstractInsnNode before = op(Opcodes.NOP);
    add(new VarInsnNode(Opcodes.ILOAD, 1));
    AbstractInsnNode after = op(Opcodes.POP);
    op(Opcodes.RETURN);

    Liveness liveness = analyze();

    assertThat(liveness.isLive(before, 1)).isTrue();
    assertThat(liveness.isLive(after, 1)).isFalse();
  }

  @Test
  void a_slot_that_is_written_first_is_not_live() {
    AbstractInsnNode before = op(Opcodes.ICONST_0);
    add(new VarInsnNode(Opcodes.ISTORE, 1));
    add(new VarInsnNode(Opcodes.ILOAD, 1));
    op(Opcodes.RETURN);

    assertThat(analyze().isLive(before, 1)).isFalse();
  }

  @Test
  void an_increment_reads_its_slot() {
    AbstractInsnNode before = op(Opcodes.NOP);
    add(new IincInsnNode(1, 1));
    op(Opcodes.RETURN);

    assertThat(analyze().isLive(before, 1)).isTrue();
  }

  @Test
  void what_a_loop_reads_in_its_next_turn_is_live_at_its_end() {
    LabelNode head = add(new LabelNode());
    add(new VarInsnNode(Opcodes.ILOAD, 1));
    AbstractInsnNode end = op(Opcodes.POP);
    add(new JumpInsnNode(Opcodes.GOTO, head));

    assertThat(analyze().isLive(end, 1)).isTrue();
  }

  @Test
  void what_a_handler_reads_is_live_in_its_whole_range_also_before_a_store() {
    LabelNode start = add(new LabelNode());
    AbstractInsnNode first = op(Opcodes.ICONST_0);
    AbstractInsnNode store = add(new VarInsnNode(Opcodes.ISTORE, 1));
    LabelNode end = add(new LabelNode());
    op(Opcodes.RETURN);
    LabelNode handler = add(new LabelNode());
    op(Opcodes.POP);
    add(new VarInsnNode(Opcodes.ILOAD, 1));
    op(Opcodes.POP);
    op(Opcodes.RETURN);
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));

    Liveness liveness = analyze();

    assertThat(liveness.isLive(first, 1)).isTrue();
    assertThat(liveness.isLive(store, 1)).isTrue();
    assertThat(liveness.isLive(end, 1)).isFalse();
  }

  @Test
  void a_result_refuses_to_be_used_on_a_method_that_has_changed() {
    AbstractInsnNode only = op(Opcodes.RETURN);
    Liveness liveness = analyze();
    op(Opcodes.NOP);

    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> liveness.isLive(only, 0))
        .withMessageContaining("stale");
  }
}
