package dev.bobbin.weaver.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Whatever a class file holds that no JVM accepts, the weaver says so and does not fail itself. */
class DamagedClassFilesTest {
  private static final String GEN = "dev/bobbin/Gen";
  private static final String ONE_OBJECT = "(Ljava/lang/Object;)Ljava/lang/Object;";

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  private Diagnostic bad(byte[] classFile) {
    WeaveResult result = weaver.weave(classFile);

    assertThat(result.bytes()).isSameAs(classFile);
    assertThat(result.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.BAD_CLASS_FILE);
    return result.diagnostics().get(0);
  }

  private static ClassWriter host() {
    ClassWriter host = new ClassWriter(0);
    host.visit(Opcodes.V17, 0, "Host", null, "java/lang/Object", null);
    return host;
  }

  private static byte[] generator(String descriptor, Consumer<MethodVisitor> code) {
    ClassWriter host = host();
    generator(host, descriptor, code);
    host.visitEnd();
    return host.toByteArray();
  }

  private static void generator(ClassWriter host, String descriptor, Consumer<MethodVisitor> code) {
    MethodVisitor method = host.visitMethod(Opcodes.ACC_STATIC, "g", descriptor, null, null);
    method.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    code.accept(method);
    method.visitEnd();
  }

  private static void yieldAndDrop(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, GEN, "yield", ONE_OBJECT, true);
    code.visitInsn(Opcodes.POP);
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(4, 4);
  }

  @Test
  void an_attribute_that_is_longer_than_the_file_takes_no_memory() {
    ClassWriter host = host();
    generator(host, "()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    host.visitAttribute(new Two("Unknown"));
    byte[] classFile = host.toByteArray();
    // The last things in the file are its length, in four bytes, and its two bytes.
    classFile[classFile.length - 6] = 0x7F;

    assertThat(bad(classFile).message()).contains("it ends at byte " + classFile.length);
  }

  @Test
  void bootstrap_methods_that_end_before_their_attribute_does_are_bad() {
    assertThat(bad(withBootstrapMethods(8)).message()).contains("the attribute BootstrapMethods");
  }

  @Test
  void bootstrap_methods_that_end_behind_their_attribute_are_bad() {
    assertThat(bad(withBootstrapMethods(4)).message()).contains("the attribute BootstrapMethods");
  }

  /** The only bootstrap method takes six bytes. */
  private static byte[] withBootstrapMethods(int length) {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "Host", "bootstrap", "()V", false);
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              code.visitInvokeDynamicInsn("made", "()Ljava/lang/Object;", bootstrap);
              yieldAndDrop(code);
              end(code);
            });
    // The attribute is the last thing in the file.
    classFile[classFile.length - 7] = (byte) length;
    return Arrays.copyOf(classFile, classFile.length + Math.max(0, length - 6));
  }

  /** An attribute of two bytes, which is nothing and no frames. */
  private static final class Two extends Attribute {
    Two(String name) {
      super(name);
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
  void annotation_values_nested_without_end_are_bad() {
    ClassWriter host = host();
    generator(host, "()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    List<AnnotationVisitor> nested = new ArrayList<>();
    nested.add(host.visitAnnotation("LNested;", true));
    for (int depth = 0; depth < 200_000; depth++) {
      nested.add(nested.get(depth).visitArray("value"));
    }
    for (int depth = nested.size() - 1; depth >= 0; depth--) {
      nested.get(depth).visitEnd();
    }

    assertThat(bad(host.toByteArray()).message()).contains("Too many nested annotations");
  }

  @Test
  void a_signature_nested_without_end_says_nothing() {
    ClassWriter host = host();
    MethodVisitor method =
        host.visitMethod(
            Opcodes.ACC_STATIC, "g", "()Ldev/bobbin/Gen;", "()" + "[".repeat(65_000) + "I", null);
    method.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    method.visitInsn(Opcodes.ACONST_NULL);
    yieldAndDrop(method);
    end(method);

    assertThat(weaver.weave(host.toByteArray()).generators()).isEqualTo(1);
  }

  @Test
  void a_constant_of_an_unknown_kind_is_bad() {
    byte[] classFile = generator("()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    classFile[10 + 3 + "Host".length()] = 99;

    assertThat(bad(classFile).message()).contains("unknown tag 99");
  }

  @Test
  void a_method_without_code_is_bad() {
    assertThat(bad(generator("()Ldev/bobbin/Gen;", code -> {})).message())
        .startsWith("the JVM would not accept the code of the method (there is none)");
  }

  @Test
  void a_malformed_descriptor_is_bad() {
    bad(generator("(Lx)Ldev/bobbin/Gen;", DamagedClassFilesTest::end));
  }

  @Test
  void a_yield_to_which_no_path_leads_and_that_has_no_frame_is_bad() {
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ARETURN);
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              end(code);
            });

    assertThat(bad(classFile).message()).contains("no path leads");
  }

  @Test
  void a_variable_that_the_frame_does_not_have_is_bad_to_read() {
    byte[] classFile =
        generator(
            "(Ljava/lang/String;)Ldev/bobbin/Gen;",
            code -> {
              Label next = new Label();
              code.visitJumpInsn(Opcodes.GOTO, next);
              code.visitLabel(next);
              code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitInsn(Opcodes.POP);
              end(code);
            });

    assertThat(bad(classFile).message()).contains("a variable is read that is not there");
  }

  @Test
  void a_frame_with_an_object_that_nothing_makes_is_bad() {
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              Label start = new Label();
              Label handler = new Label();
              code.visitTryCatchBlock(start, handler, handler, null);
              code.visitLabel(start);
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ARETURN);
              code.visitLabel(handler);
              code.visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {start});
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitInsn(Opcodes.POP);
              end(code);
            });

    assertThat(bad(classFile).message()).contains("frame of an exception handler is wrong");
  }

  @Test
  void a_class_file_without_its_own_name_is_bad() {
    byte[] classFile = generator("()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    int accessFlags = new ClassReader(classFile).header;
    classFile[accessFlags + 3] = 0;

    assertThat(bad(classFile).message()).contains("a class cannot be called null");
  }

  @Test
  void a_generator_in_a_class_with_the_name_of_one_of_the_runtime_is_bad() {
    ClassWriter host = new ClassWriter(0);
    host.visit(Opcodes.V17, 0, "dev/bobbin/Coroutine", null, "java/lang/Object", null);
    generator(host, "()Ldev/bobbin/Coroutine;", DamagedClassFilesTest::end);

    assertThat(bad(host.toByteArray()).message()).contains("name of a class of the runtime");
  }

  @Test
  void a_constructor_that_is_called_like_a_method_is_bad() {
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              Label made = new Label();
              Label next = new Label();
              code.visitLabel(made);
              code.visitTypeInsn(Opcodes.NEW, "Host");
              code.visitInsn(Opcodes.DUP);
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitJumpInsn(Opcodes.GOTO, next);
              code.visitLabel(next);
              code.visitFrame(Opcodes.F_FULL, 0, null, 2, new Object[] {made, made});
              code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Host", "<init>", "()V", false);
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitInsn(Opcodes.POP);
              end(code);
            });

    assertThat(bad(classFile).message()).contains("malformed name");
  }

  @Test
  void an_array_of_what_no_type_is_called_is_bad() {
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              code.visitInsn(Opcodes.ICONST_0);
              code.visitTypeInsn(Opcodes.ANEWARRAY, "[H");
              code.visitInsn(Opcodes.ACONST_NULL);
              yieldAndDrop(code);
              code.visitInsn(Opcodes.POP);
              end(code);
            });

    assertThat(bad(classFile).message()).contains("malformed name");
  }

  @Test
  void a_try_range_that_ends_within_an_instruction_is_bad() {
    byte[] classFile = generator("()Ldev/bobbin/Gen;", DamagedClassFilesTest::loopWithTryRange);
    // From 0 to 8, where the yield is at 9.
    int range = indexOf(classFile, new byte[] {0, 1, 0, 0, 0, 8});
    classFile[range + 5] = 10;

    assertThat(bad(classFile).message()).contains("within an instruction");
  }

  @Test
  void a_stack_map_that_goes_on_behind_its_last_frame_is_bad() {
    byte[] classFile = generator("()Ldev/bobbin/Gen;", DamagedClassFilesTest::loopWithTryRange);
    // Four full frames, the first one at 0, with no variables.
    int count = indexOf(classFile, new byte[] {0, 4, -1, 0, 0, 0, 0});
    classFile[count + 1] = 3;

    assertThat(bad(classFile).message()).contains("the attribute StackMapTable");
  }

  @Test
  void a_stack_map_of_Java_ME_is_bad() {
    assertThat(bad(withStackMap(Opcodes.V1_7)).message()).contains("the attribute StackMap");
  }

  @Test
  void a_stack_map_of_Java_ME_is_sound_in_older_class_files() {
    assertThat(weaver.weave(withStackMap(Opcodes.V1_5)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.CLASS_FILE_TOO_OLD);
  }

  private static byte[] withStackMap(int version) {
    byte[] classFile =
        generator(
            "()Ldev/bobbin/Gen;",
            code -> {
              code.visitAttribute(new Two("StackMap"));
              end(code);
            });
    classFile[7] = (byte) version;
    return classFile;
  }

  @Test
  void code_of_another_length_than_its_attribute_is_bad() {
    byte[] classFile = generator("()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    // The length of two instructions with what is around them, then the largest stack.
    int length = indexOf(classFile, new byte[] {0, 0, 0, 14, 0, 4});
    classFile[length + 3] = 15;

    assertThat(bad(classFile).message()).contains("the attribute Code");
  }

  private static void loopWithTryRange(MethodVisitor code) {
    Label loop = new Label();
    Label protectedEnd = new Label();
    Label next = new Label();
    Label out = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(loop, protectedEnd, handler, null);
    code.visitLabel(loop);
    code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitJumpInsn(Opcodes.IFNE, out);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitJumpInsn(Opcodes.IFNE, next);
    code.visitLabel(protectedEnd);
    code.visitInsn(Opcodes.ACONST_NULL);
    yieldAndDrop(code);
    code.visitLabel(next);
    code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
    code.visitJumpInsn(Opcodes.GOTO, loop);
    code.visitLabel(handler);
    code.visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {"java/lang/Throwable"});
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(out);
    code.visitFrame(Opcodes.F_FULL, 0, null, 0, null);
    end(code);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  @Test
  void an_attribute_without_a_name_is_bad() {
    ClassWriter host = host();
    generator(host, "()Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    host.visitAttribute(new Two("Unknown"));
    byte[] classFile = host.toByteArray();
    classFile[classFile.length - 8] = 0;
    classFile[classFile.length - 7] = 0;

    assertThat(bad(classFile).message()).startsWith("the class file is damaged (");
  }

  @Test
  void a_damaged_class_cannot_be_refused() {
    byte[] classFile = generator("(Lx)Ldev/bobbin/Gen;", DamagedClassFilesTest::end);
    List<Diagnostic> diagnostics = weaver.weave(classFile).diagnostics();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> weaver.refuse(classFile, diagnostics))
        .withMessageContaining("the class file cannot be rewritten");
  }

  @Test
  void a_sound_class_of_the_compiler_is_not_taken_for_damaged() {
    byte[] classFile =
        Sources.compile(
                Hosts.host("@Generator Gen<Integer> g() { Gen.yield(1); return Gen.done(); }\n"))
            .get("Host");

    assertThat(weaver.weave(classFile).diagnostics()).isEmpty();
  }
}
