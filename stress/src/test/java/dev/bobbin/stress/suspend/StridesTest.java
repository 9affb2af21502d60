package dev.bobbin.stress.suspend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** That the distance between points is known before the class is woven as a whole. */
class StridesTest {
  private static final int FEW = 10;
  private static final int MANY = 200;

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  @Test
  void few_instructions_with_many_live_locals_are_too_large() {
    MethodNode method = changingAll(MANY);
    byte[] classFile = classOf(method);

    int stride = new Strides(classFile, Points.INSTRUCTIONS, weaver).of(method);

    assertThat(method.instructions.size()).isLessThan(3 * MANY);
    assertThat(tooLarge(classFile, method, 1)).isTrue();
    assertThat(tooLarge(classFile, method, stride)).isFalse();
    assertThat(tooLarge(classFile, method, stride / 2)).isTrue();
  }

  @Test
  void what_is_small_has_all_its_points() {
    MethodNode method = changingAll(FEW);

    assertThat(new Strides(classOf(method), Points.INSTRUCTIONS, weaver).of(method)).isOne();
  }

  @Test
  void methods_are_tried_without_the_others() {
    MethodNode method = changingAll(MANY);
    MethodNode tooLarge = changingAll(MANY + 1);
    byte[] both = classOf(method, tooLarge);
    var strides = Map.of(ClassStresser.key(tooLarge), 1);
    byte[] withTooLarge = ClassStresser.stress(both, Points.INSTRUCTIONS, strides).bytes();

    assertThat(new Strides(withTooLarge, Points.INSTRUCTIONS, weaver).of(method))
        .isEqualTo(new Strides(classOf(method), Points.INSTRUCTIONS, weaver).of(method));
  }

  private boolean tooLarge(byte[] classFile, MethodNode method, int stride) {
    var strides = Map.of(ClassStresser.key(method), stride);
    var stressed = ClassStresser.stress(classFile, Points.INSTRUCTIONS, strides);
    WeaveResult result = weaver.weave(stressed.bytes());
    return result.diagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.code() == DiagnosticCode.METHOD_TOO_LARGE);
  }

  /**
   * Returns a method in which all parameters may have changed, and are read later, before each of
   * many instructions: each is a case of a switch that comes behind the changes.
   */
  private static MethodNode changingAll(int parameters) {
    String desc = "(" + "I".repeat(parameters) + ")V";
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "uses", desc, null, null);
    Object[] types = Collections.nCopies(parameters, Opcodes.INTEGER).toArray();
    LabelNode[] cases = new LabelNode[parameters * 3 / 8];
    Arrays.setAll(cases, i -> new LabelNode());
    LabelNode start = new LabelNode();
    addTarget(method, start, types);
    addMonitor(method, Opcodes.MONITORENTER);
    for (int i = 0; i < parameters; i++) {
      method.instructions.add(new IincInsnNode(i, 1));
    }
    method.instructions.add(new VarInsnNode(Opcodes.ILOAD, 0));
    method.instructions.add(new TableSwitchInsnNode(0, cases.length - 1, cases[0], cases));
    for (LabelNode label : cases) {
      addTarget(method, label, types);
      addMonitor(method, Opcodes.MONITOREXIT);
      method.instructions.add(new InsnNode(Opcodes.NOP));
    }
    method.instructions.add(new JumpInsnNode(Opcodes.GOTO, start));
    method.maxStack = 1;
    method.maxLocals = parameters;
    return method;
  }

  /** While a monitor is held there are no points, which would store one change after the other. */
  private static void addMonitor(MethodNode method, int opcode) {
    method.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
    method.instructions.add(new InsnNode(opcode));
  }

  private static void addTarget(MethodNode method, LabelNode label, Object[] types) {
    method.instructions.add(label);
    method.instructions.add(new FrameNode(Opcodes.F_NEW, types.length, types, 0, null));
  }

  private static byte[] classOf(MethodNode... methods) {
    ClassNode type = new ClassNode();
    type.version = Opcodes.V17;
    type.access = Opcodes.ACC_PUBLIC;
    type.name = "sample/Uses";
    type.superName = "java/lang/Object";
    for (MethodNode method : methods) {
      type.methods.add(method);
    }
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }
}
