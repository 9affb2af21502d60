package dev.bobbin.weaver.internal.spill;

import static dev.bobbin.weaver.internal.spill.Code.fields;
import static dev.bobbin.weaver.internal.spill.Code.local;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;

class WantedFieldsTest {
  private static final Spill NUMBER = local(0, Opcodes.INTEGER, 0);
  private static final Spill OTHER = local(1, Opcodes.INTEGER, 1);

  private final Code code = new Code();

  @Test
  void a_field_is_wanted_behind_the_last_store_to_its_variable() {
    AbstractInsnNode first = code.store(Opcodes.ISTORE, 0);
    AbstractInsnNode last = code.store(Opcodes.ISTORE, 0);
    AbstractInsnNode point = code.suspend(NUMBER, OTHER);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.wantedBehind(first, point, 0, 1)).isEqualTo(fields(1));
    assertThat(code.wantedBehind(last, point, 0, 1)).isEqualTo(fields(0, 1));
    assertThat(code.wantedBehind(behind, point, 0, 1)).isEqualTo(fields());
  }

  @Test
  void one_path_is_enough() {
    AbstractInsnNode set = code.store(Opcodes.ISTORE, 0);
    LabelNode away = new LabelNode();
    code.op(Opcodes.ICONST_0);
    code.jump(Opcodes.IFEQ, away);
    AbstractInsnNode point = code.suspend(NUMBER);
    code.add(away);
    code.op(Opcodes.RETURN);

    assertThat(code.wantedBehind(set, point, 0)).isEqualTo(fields(0));
  }

  @Test
  void so_is_one_that_leads_through_a_handler() {
    AbstractInsnNode set = code.store(Opcodes.ISTORE, 0);
    LabelNode start = code.label();
    AbstractInsnNode inRange = code.store(Opcodes.ISTORE, 0);
    LabelNode end = code.label();
    code.op(Opcodes.RETURN);
    LabelNode handler = code.label();
    AbstractInsnNode point = code.suspend(NUMBER);
    code.range(start, end, handler);

    assertThat(code.wantedBehind(set, point, 0)).isEqualTo(fields(0));
    assertThat(code.wantedBehind(inRange, point, 0)).isEqualTo(fields());
  }
}
