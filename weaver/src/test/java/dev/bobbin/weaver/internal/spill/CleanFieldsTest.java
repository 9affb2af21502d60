package dev.bobbin.weaver.internal.spill;

import static dev.bobbin.weaver.internal.spill.Code.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;

class CleanFieldsTest {
  private static final Spill NUMBER = local(0, Opcodes.INTEGER, 0);
  private static final Spill TEXT = local(0, "java/lang/String", 1);
  private static final Spill OTHER = local(1, Opcodes.INTEGER, 2);
  private static final Spill WIDE = local(0, Opcodes.LONG, 3);

  private final Code code = new Code();

  @Test
  void an_argument_is_clean_until_it_is_set() {
    code.arguments(NUMBER, OTHER);
    AbstractInsnNode start = code.op(Opcodes.ICONST_0);
    code.store(Opcodes.ISTORE, 0);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(start, behind)).isEqualTo("[{0, 2}, {2}]");
  }

  @Test
  void an_increment_sets_its_variable() {
    code.arguments(NUMBER, OTHER);
    code.add(new IincInsnNode(1, 1));
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(behind)).isEqualTo("[{0}]");
  }

  @Test
  void behind_a_suspension_is_clean_what_survives_it_and_nothing_else() {
    code.arguments(NUMBER);
    code.suspend(OTHER);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(behind)).isEqualTo("[{2}]");
  }

  @Test
  void what_one_path_of_a_loop_sets_is_not_clean_in_its_next_turn() {
    code.arguments(NUMBER, OTHER);
    LabelNode head = code.label();
    AbstractInsnNode point = code.suspend(NUMBER, OTHER);
    code.op(Opcodes.ICONST_0);
    LabelNode rest = new LabelNode();
    code.jump(Opcodes.IFEQ, rest);
    code.add(new IincInsnNode(0, 1));
    code.add(rest);
    code.jump(Opcodes.GOTO, head);

    assertThat(code.cleanBefore(point)).isEqualTo("[{2}]");
  }

  @Test
  void a_handler_may_be_reached_before_and_behind_each_instruction_of_its_range() {
    code.arguments(NUMBER);
    code.op(Opcodes.ICONST_0);
    LabelNode start = code.label();
    code.store(Opcodes.ISTORE, 0);
    code.suspend(NUMBER, OTHER);
    LabelNode end = code.label();
    AbstractInsnNode behind = code.op(Opcodes.RETURN);
    LabelNode handler = code.label();
    code.op(Opcodes.RETURN);
    code.range(start, end, handler);

    assertThat(code.cleanBefore(behind, handler)).isEqualTo("[{0, 2}, {}]");
  }

  @Test
  void a_slot_has_a_field_for_each_type_and_only_that_of_the_present_one_is_clean() {
    code.suspend(NUMBER);
    AbstractInsnNode afterNumber = code.op(Opcodes.ACONST_NULL);
    code.store(Opcodes.ASTORE, 0);
    code.suspend(TEXT);
    AbstractInsnNode afterText = code.op(Opcodes.ICONST_0);
    code.store(Opcodes.ISTORE, 0);
    AbstractInsnNode set = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(afterNumber, afterText, set)).isEqualTo("[{0}, {1}, {}]");
  }

  @Test
  void a_store_to_its_second_slot_overwrites_a_long() {
    code.suspend(WIDE);
    code.op(Opcodes.ICONST_0);
    code.store(Opcodes.ISTORE, 1);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(behind)).isEqualTo("[{}]");
  }

  @Test
  void a_long_overwrites_what_is_in_its_second_slot() {
    code.suspend(OTHER);
    code.op(Opcodes.LCONST_0);
    code.store(Opcodes.LSTORE, 0);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(behind)).isEqualTo("[{}]");
  }

  @Test
  void a_variable_beside_it_does_not_touch_a_long() {
    code.suspend(WIDE);
    code.op(Opcodes.DCONST_0);
    code.store(Opcodes.DSTORE, 2);
    AbstractInsnNode behind = code.op(Opcodes.RETURN);

    assertThat(code.cleanBefore(behind)).isEqualTo("[{3}]");
  }

  @Test
  void what_is_stored_where_it_is_set_is_clean_in_the_first_turn_as_well() {
    AbstractInsnNode set = code.store(Opcodes.ISTORE, 0);
    LabelNode head = code.label();
    AbstractInsnNode point = code.suspend(NUMBER);
    code.jump(Opcodes.GOTO, head);

    assertThat(code.cleanBefore(point)).isEqualTo("[{}]");
    assertThat(code.cleanBefore(Map.of(set, Code.fields(0)), point)).isEqualTo("[{0}]");
  }
}
