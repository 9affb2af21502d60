package dev.bobbin.stress.suspend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** That the distance between points is known before the class is woven as a whole. */
class StridesTest {
  private static final int FEW = 10;
  private static final int MANY = 250;
  private static final int ROUNDS = 2;

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  @Test
  void at_the_distance_that_is_chosen_nothing_is_too_large() {
    MethodNode method = usingEach(MANY);
    byte[] classFile = classOf(method);

    int stride = new Strides(classFile, Points.INSTRUCTIONS, weaver).of(method);

    assertThat(tooLarge(classFile, method, stride)).isFalse();
  }

  @Test
  void what_is_small_has_all_its_points() {
    MethodNode method = usingEach(FEW);

    assertThat(new Strides(classOf(method), Points.INSTRUCTIONS, weaver).of(method)).isOne();
  }

  @Test
  void methods_are_tried_without_the_others() {
    MethodNode method = usingEach(MANY);
    MethodNode tooLarge = usingEach(MANY + 1);
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

  /** Returns a method whose parameters are all live until the end. */
  private static MethodNode usingEach(int parameters) {
    String desc = "(" + "Ljava/lang/Object;".repeat(parameters) + ")V";
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "uses", desc, null, null);
    for (int i = 0; i < ROUNDS * parameters; i++) {
      method.instructions.add(new VarInsnNode(Opcodes.ALOAD, i % parameters));
      method.instructions.add(new InsnNode(Opcodes.POP));
    }
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    method.maxStack = 1;
    method.maxLocals = parameters;
    return method;
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
