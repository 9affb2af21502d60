package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Class files that cannot be woven, whatever their source. */
class ClassFileRulesTest {
  private static final String GENERATOR =
      host("@Generator Gen<Integer> g() { Gen.yield(1); return Gen.done(); }\n");

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  private static byte[] compiled(String source) {
    return Sources.compile(source).get("Host");
  }

  private static byte[] ofVersion(int version, String source) {
    byte[] classFile = compiled(source);
    classFile[6] = 0;
    classFile[7] = (byte) version;
    return classFile;
  }

  private Diagnostic only(DiagnosticCode code, byte[] classFile) {
    WeaveResult result = weaver.weave(classFile);

    assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
    return result.diagnostics().get(0);
  }

  private void accepts(byte[] classFile) {
    assertThat(weaver.weave(classFile).diagnostics()).isEmpty();
  }

  @Test
  void a_class_file_of_Java_6_is_too_old() {
    Diagnostic found = only(DiagnosticCode.CLASS_FILE_TOO_OLD, ofVersion(50, GENERATOR));

    assertThat(found.toString())
        .startsWith("Host.java: [CLASS_FILE_TOO_OLD] Host: class file version 50 ")
        .endsWith("compile with --release 8 or newer");
  }

  @Test
  void a_class_file_of_Java_7_is_woven() {
    assertThat(weaver.weave(ofVersion(51, GENERATOR)).generators()).isEqualTo(1);
  }

  @Test
  void an_old_class_file_without_generators_is_left_alone() {
    accepts(ofVersion(50, host("Gen<Integer> plain() { return null; }\n")));
  }

  @Test
  void a_class_file_of_an_unknown_Java_is_too_new() {
    Diagnostic found = only(DiagnosticCode.CLASS_FILE_TOO_NEW, ofVersion(99, GENERATOR));

    assertThat(found.toString()).startsWith("Host: [CLASS_FILE_TOO_NEW] Host: ");
    assertThat(found.message()).contains("class file version 99 is newer", "--release");
  }

  @Test
  void a_new_class_file_without_generators_is_left_alone() {
    accepts(ofVersion(99, "class Host {}"));
  }

  @Test
  void a_truncated_class_file_is_bad() {
    byte[] classFile = compiled(GENERATOR);

    Diagnostic found =
        only(DiagnosticCode.BAD_CLASS_FILE, Arrays.copyOf(classFile, classFile.length / 2));

    assertThat(found.message()).contains("cannot be read", "compile it again");
  }

  @Test
  void code_that_the_JVM_would_not_accept_is_bad() {
    byte[] classFile = generator(code -> code.visitInsn(Opcodes.ARETURN));

    Diagnostic found = only(DiagnosticCode.BAD_CLASS_FILE, classFile);

    assertThat(found.methodName()).isEqualTo("g");
    assertThat(found.message()).startsWith("the JVM would not accept the code of the method (");
  }

  @Test
  void a_yield_on_an_empty_stack_is_bad() {
    byte[] classFile =
        generator(
            code -> {
              String descriptor = "(Ljava/lang/Object;)Ljava/lang/Object;";
              code.visitMethodInsn(
                  Opcodes.INVOKESTATIC, "dev/bobbin/Gen", "yield", descriptor, true);
              code.visitInsn(Opcodes.POP);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ARETURN);
            });

    only(DiagnosticCode.BAD_CLASS_FILE, classFile);
  }

  @Test
  void a_method_that_assigns_to_the_slot_of_this_is_refused() {
    byte[] classFile =
        generator(
            code -> {
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ARETURN);
            });

    assertThat(only(DiagnosticCode.THIS_OVERWRITTEN, classFile).message()).contains("'this'");
  }

  @Test
  void assigning_to_the_first_parameter_of_a_static_method_is_accepted() {
    accepts(
        compiled(
            host(
                """
                @Generator static Gen<Integer> g(int n) {
                  n = 3;
                  Gen.yield(n);
                  return Gen.done();
                }
                """)));
  }

  @Test
  void a_body_that_grows_over_64_KB_is_refused() {
    byte[] classFile = compiled(yields(6000));

    Diagnostic found = only(DiagnosticCode.METHOD_TOO_LARGE, classFile);

    assertThat(found.toString()).startsWith("Host.java:9: [METHOD_TOO_LARGE] Host.g: ");
    assertThat(found.message()).contains("65535", "Gen.yieldFrom");
  }

  @Test
  void a_body_that_is_too_large_to_be_checked_is_refused() {
    StringBuilder body = new StringBuilder("@Generator static Gen<Integer> g(int n) {\n");
    for (int i = 0; i < 2_000; i++) {
      body.append("int v%d = n + %d;\n".formatted(i, i));
    }
    for (int i = 0; i < 1_500; i++) {
      body.append("Gen.yield(v%d);\n".formatted(i));
    }
    body.append("Gen<Integer> end = n > 1 ? null : Gen.done();\nreturn end; }");

    Diagnostic found = only(DiagnosticCode.METHOD_TOO_LARGE, compiled(host(body.toString())));

    assertThat(found.toString()).startsWith("Host.java:9: [METHOD_TOO_LARGE] Host.g: ");
    assertThat(found.message()).contains("too many variables", "Gen.yieldFrom");
  }

  @Test
  void a_variable_for_which_the_body_has_no_slot_is_refused() {
    ClassNode host = new ClassNode();
    new ClassReader(compiled(GENERATOR)).accept(host, 0);
    MethodNode generator =
        host.methods.stream().filter(method -> method.name.equals("g")).findAny().orElseThrow();
    InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.ICONST_0));
    code.add(new VarInsnNode(Opcodes.ISTORE, 65_533));
    generator.instructions.insert(code);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    host.accept(writer);

    Diagnostic found = only(DiagnosticCode.METHOD_TOO_LARGE, writer.toByteArray());

    assertThat(found.toString()).startsWith("Host.java:8: [METHOD_TOO_LARGE] Host.g: ");
    assertThat(found.message()).contains("65537 slots", "Gen.yieldFrom");
  }

  @Test
  void a_method_that_looks_like_a_mocks_is_left_as_it_is_with_a_note() {
    byte[] classFile =
        Sources.compile(
                host("@Generator Iterator<Integer> g(List<Integer> l) { return l.iterator(); }"),
                "-g:none")
            .get("Host");

    assertThat(only(DiagnosticCode.TAKEN_FOR_GENERATED, classFile).message())
        .contains("Gen.done()");
    assertThat(weaver.weave(classFile).bytes()).isSameAs(classFile);
  }

  @Test
  void a_static_method_without_lines_is_no_mocks() {
    byte[] classFile =
        Sources.compile(
                host(
                    "@Generator static Iterator<Integer> g(List<Integer> l) { return l.iterator(); }"),
                "-g:none")
            .get("Host");

    only(DiagnosticCode.WRONG_RETURN_VALUE, classFile);
  }

  @Test
  void a_class_whose_constant_pool_overflows_is_refused() {
    ClassReader reader = new ClassReader(compiled(GENERATOR));
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(writer, 0);
    for (int i = reader.getItemCount(); i < 65_530; i++) {
      writer.newConst(1_000_000 + i);
    }

    Diagnostic found = only(DiagnosticCode.CLASS_TOO_LARGE, writer.toByteArray());

    assertThat(found.message()).contains("constants", "65535");
  }

  @Test
  void a_frame_class_whose_name_is_too_long_is_refused() {
    ClassNode host = new ClassNode();
    new ClassReader(compiled(GENERATOR)).accept(host, 0);
    host.methods.get(1).name = "g".repeat(65_535);
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);

    Diagnostic found = only(DiagnosticCode.CLASS_TOO_LARGE, writer.toByteArray());

    assertThat(found.message()).contains("a name", "65535");
  }

  @Test
  void a_body_over_8_000_bytes_is_woven_with_a_warning() {
    byte[] classFile = compiled(yields(400));

    assertThat(only(DiagnosticCode.METHOD_NOT_COMPILED, classFile).message()).contains("8000");
    assertThat(weaver.weave(classFile).generators()).isEqualTo(1);
  }

  @Test
  void a_body_of_common_size_is_woven_without_a_warning() {
    accepts(compiled(yields(40)));
  }

  @Test
  void a_class_woven_by_this_version_is_left_as_it_is() {
    byte[] woven = weaver.weave(compiled(GENERATOR)).bytes();

    WeaveResult again = weaver.weave(woven);

    assertThat(again.diagnostics()).isEmpty();
    assertThat(again.bytes()).isSameAs(woven);
  }

  @Test
  void a_class_woven_by_an_incompatible_version_is_refused() {
    ClassNode woven = new ClassNode();
    new ClassReader(weaver.weave(compiled(GENERATOR)).bytes()).accept(woven, 0);
    woven.invisibleAnnotations.get(0).values.set(1, 99);
    ClassWriter writer = new ClassWriter(0);
    woven.accept(writer);

    Diagnostic found = only(DiagnosticCode.WOVEN_BY_OTHER_VERSION, writer.toByteArray());

    assertThat(found.message()).contains("version 99", "compile it again");
  }

  @Test
  void a_class_whose_mark_tells_no_version_is_refused() {
    ClassNode woven = new ClassNode();
    new ClassReader(weaver.weave(compiled(GENERATOR)).bytes()).accept(woven, 0);
    woven.invisibleAnnotations.get(0).values = null;
    ClassWriter writer = new ClassWriter(0);
    woven.accept(writer);

    only(DiagnosticCode.WOVEN_BY_OTHER_VERSION, writer.toByteArray());
  }

  private static String yields(int count) {
    return host(
        IntStream.range(0, count)
            .mapToObj(i -> "  Gen.yield(" + i + ");\n")
            .collect(
                Collectors.joining(
                    "", "@Generator Gen<Integer> g() {\n", "  return Gen.done();\n}\n")));
  }

  private static byte[] generator(Consumer<MethodVisitor> code) {
    ClassWriter host = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    host.visit(Opcodes.V17, 0, "Host", null, "java/lang/Object", null);
    MethodVisitor method = host.visitMethod(0, "g", "()Ldev/bobbin/Gen;", null, null);
    method.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    method.visitCode();
    code.accept(method);
    method.visitMaxs(2, 1);
    host.visitEnd();
    return host.toByteArray();
  }
}
