package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.testing.WovenClasses;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What the JVM passes over in a class file does not turn into something that it refuses. */
class StrayPartsTest {

  private static byte[] generator(Consumer<MethodVisitor> code) {
    ClassWriter host = new ClassWriter(0);
    host.visit(Opcodes.V17, 0, "Host", null, "java/lang/Object", null);
    MethodVisitor method =
        host.visitMethod(Opcodes.ACC_STATIC, "g", "()Ldev/bobbin/Gen;", null, null);
    method.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    code.accept(method);
    method.visitMaxs(2, 2);
    method.visitEnd();
    host.visitEnd();
    return host.toByteArray();
  }

  private static void yieldNull(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "dev/bobbin/Gen",
        "yield",
        "(Ljava/lang/Object;)Ljava/lang/Object;",
        true);
    code.visitInsn(Opcodes.POP);
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
  }

  private static MethodNode body(byte[] classFile) {
    WovenClasses woven = WovenClasses.of(Map.of("Host", classFile)).loadAll();
    ClassNode host = new ClassNode();
    new ClassReader(woven.files().get("Host")).accept(host, 0);
    return host.methods.stream().filter(m -> m.desc.startsWith("(LHost$g$Gen;")).findAny().get();
  }

  @Test
  void an_attribute_Code_within_the_code_is_dropped() {
    byte[] classFile =
        generator(
            code -> {
              yieldNull(code);
              end(code);
              code.visitAttribute(new NamedCode());
            });

    assertThat(body(classFile).attrs).isNullOrEmpty();
  }

  private static final class NamedCode extends Attribute {
    NamedCode() {
      super("Code");
    }

    @Override
    public boolean isCodeAttribute() {
      return true;
    }

    @Override
    protected ByteVector write(ClassWriter writer, byte[] code, int length, int stack, int locals) {
      return new ByteVector().putShort(0);
    }
  }

  @Test
  void a_variable_that_ends_within_an_instruction_is_dropped() {
    byte[] classFile =
        generator(
            code -> {
              Label start = new Label();
              Label end = new Label();
              code.visitInsn(Opcodes.ICONST_0);
              code.visitVarInsn(Opcodes.ISTORE, 0);
              code.visitLabel(start);
              yieldNull(code);
              code.visitLabel(end);
              end(code);
              code.visitLocalVariable("variable", "I", null, start, end, 0);
            });
    // The only entry of the table: one, from 2, over 5 bytes.
    int length = indexOf(classFile, new byte[] {0, 1, 0, 2, 0, 5}) + 4;
    classFile[length + 1] = 3;

    assertThat(body(classFile).localVariables).isNullOrEmpty();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at > 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void ranges_of_a_variable_that_overlap_leave_no_part_twice() {
    byte[] classFile =
        generator(
            code -> {
              Label first = new Label();
              Label second = new Label();
              Label end = new Label();
              code.visitLabel(first);
              code.visitInsn(Opcodes.NOP);
              code.visitLabel(second);
              yieldNull(code);
              code.visitInsn(Opcodes.ICONST_0);
              code.visitVarInsn(Opcodes.ISTORE, 0);
              code.visitVarInsn(Opcodes.ILOAD, 0);
              code.visitInsn(Opcodes.POP);
              code.visitLabel(end);
              end(code);
              code.visitLocalVariable("variable", "I", null, first, end, 0);
              code.visitLocalVariable("variable", "I", null, second, end, 0);
            });

    assertThat(body(classFile).localVariables)
        .filteredOn(v -> v.name.equals("variable"))
        .hasSize(3);
  }

  @Test
  void ranges_that_become_the_same_are_written_once() {
    byte[] classFile =
        generator(
            code -> {
              Label first = new Label();
              Label second = new Label();
              Label out = new Label();
              Label end = new Label();
              code.visitInsn(Opcodes.ICONST_0);
              code.visitVarInsn(Opcodes.ISTORE, 0);
              code.visitJumpInsn(Opcodes.GOTO, second);
              code.visitLabel(first);
              code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
              yieldNull(code);
              code.visitJumpInsn(Opcodes.GOTO, out);
              code.visitLabel(second);
              // The line stands between the label and the frame, which gets one of its own.
              code.visitLineNumber(7, second);
              code.visitFrame(Opcodes.F_FULL, 1, new Object[] {Opcodes.INTEGER}, 0, null);
              code.visitVarInsn(Opcodes.ILOAD, 0);
              code.visitJumpInsn(Opcodes.IFEQ, first);
              code.visitLabel(out);
              code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
              end(code);
              code.visitLabel(end);
              code.visitLocalVariable("variable", "I", null, first, end, 0);
              code.visitLocalVariable("variable", "I", null, second, end, 0);
            });

    assertThat(body(classFile).localVariables)
        .filteredOn(v -> v.name.equals("variable"))
        .hasSize(2);
  }

  @Test
  void a_class_that_is_its_own_outer_class_is_none() {
    ClassNode host = new ClassNode();
    new ClassReader(
            generator(
                code -> {
                  yieldNull(code);
                  end(code);
                }))
        .accept(host, 0);
    host.visitInnerClass("Inner", "Outer", "Inner", 0);
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    byte[] classFile = writer.toByteArray();
    // The letters of the other class: two constants with the same name.
    int outer = indexOf(classFile, "Outer".getBytes(StandardCharsets.US_ASCII));
    System.arraycopy("Inner".getBytes(StandardCharsets.US_ASCII), 0, classFile, outer, 5);

    assertThat(body(classFile)).isNotNull();
  }

  @Test
  void a_method_that_only_has_the_name_of_a_marker_is_left_alone() {
    byte[] classFile =
        generator(
            code -> {
              yieldNull(code);
              code.visitInsn(Opcodes.ACONST_NULL);
              String descriptor = "(Ljava/lang/Object;)Ljava/lang/String;";
              code.visitMethodInsn(
                  Opcodes.INVOKESTATIC, "dev/bobbin/Gen", "yield", descriptor, true);
              code.visitMethodInsn(
                  Opcodes.INVOKESTATIC,
                  "java/lang/Integer",
                  "parseInt",
                  "(Ljava/lang/String;)I",
                  false);
              code.visitInsn(Opcodes.POP);
              end(code);
            });

    assertThat(body(classFile).instructions)
        .filteredOn(insn -> insn.getOpcode() == Opcodes.INVOKESTATIC)
        .hasSize(3);
  }
}
