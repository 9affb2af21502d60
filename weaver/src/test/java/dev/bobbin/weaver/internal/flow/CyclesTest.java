package dev.bobbin.weaver.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

class CyclesTest {
  private final MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      method.instructions.add(new InsnNode(Opcodes.NOP));
    }
  }

  private int loop(int count) {
    LabelNode head = new LabelNode();
    method.instructions.add(head);
    add(count);
    method.instructions.add(new InsnNode(Opcodes.ICONST_0));
    method.instructions.add(new JumpInsnNode(Opcodes.IFEQ, head));
    return count + 3;
  }

  @Test
  void what_is_before_between_and_behind_loops_is_in_none() {
    add(2);
    int first = loop(1);
    add(3);
    int second = loop(0);
    add(1);

    BitSet expected = new BitSet();
    expected.set(2, 2 + first);
    expected.set(5 + first, 5 + first + second);
    assertThat(Cycles.in(new ControlFlowGraph(method))).isEqualTo(expected);
  }

  @Test
  void the_longest_method_does_not_overflow_the_stack() {
    loop(200_000);

    assertThat(Cycles.in(new ControlFlowGraph(method)).cardinality()).isEqualTo(200_003);
  }
}
