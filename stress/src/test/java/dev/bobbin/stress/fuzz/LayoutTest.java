package dev.bobbin.stress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bobbin.stress.fuzz.Layout.Attribute;
import dev.bobbin.stress.fuzz.Layout.Range;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LayoutTest {
  private static final int FLAGS = Opcodes.ACC_STATIC;

  private static byte[] classFile(String... interfaces) {
    ClassWriter type = new ClassWriter(0);
    type.visit(Opcodes.V17, FLAGS, "Type", null, "java/lang/Object", interfaces);
    type.visitSource("Type.java", null);
    type.visitField(FLAGS, "field", "J", null, 7L);
    MethodVisitor code = type.visitMethod(FLAGS, "method", "()V", null, null);
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, null);
    code.visitLabel(start);
    code.visitInsn(Opcodes.NOP);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(end);
    code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(1, 0);
    return type.toByteArray();
  }

  @Test
  void all_parts_are_found() {
    byte[] bytes = classFile("First", "Second");

    Layout layout = new Layout(bytes);

    assertThat(layout.accessFlags).hasSize(3).allMatch(at -> Bytes.u2(bytes, at) == FLAGS);
    assertThat(layout.members).hasSize(2);
    assertThat(layout.attributes)
        .extracting(Attribute::name)
        .containsExactly("ConstantValue", "Code", "StackMapTable", "SourceFile");
    assertThat(layout.attributes.get(3).content().to()).isEqualTo(bytes.length);
  }

  @Test
  void an_attribute_that_is_longer_than_an_array_is_none() {
    byte[] bytes = classFile();
    int length = new Layout(bytes).attributes.get(3).at() + 2;
    byte[] damaged = Bytes.withU4(bytes, length, Integer.MAX_VALUE);

    assertThatIllegalStateException().isThrownBy(() -> new Layout(damaged));
  }

  @Test
  void the_parts_of_code_are_found() {
    byte[] bytes = classFile();
    Layout layout = new Layout(bytes);
    Range code = layout.contents("Code").get(0);

    Range instructions = layout.instructions(code);
    Range table = layout.exceptionTable(code);

    assertThat(Bytes.u1(bytes, instructions.from())).isEqualTo(Opcodes.NOP);
    assertThat(Bytes.u1(bytes, instructions.to() - 1)).isEqualTo(Opcodes.ATHROW);
    assertThat(table.from()).isEqualTo(instructions.to() + 2);
    assertThat(table.to() - table.from()).isEqualTo(8);
  }
}
