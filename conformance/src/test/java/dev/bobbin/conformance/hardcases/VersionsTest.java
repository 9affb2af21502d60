package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Hard cases 22 and 57: versions of the class file format, and constants that are computed. */
@Tag("weaves-itself")
final class VersionsTest {
  private static final String OBJECT = "Ljava/lang/Object;";

  /** A constant is yielded, and yielded again after it lay on the stack at another yield. */
  private static byte[] generator(int version, Object constant) {
    MethodNode method =
        new MethodNode(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()Ldev/bobbin/Gen;", null, null);
    method.visitAnnotation("Ldev/bobbin/Generator;", true);
    method.visitLdcInsn(constant);
    yieldAndDrop(method);
    method.visitLdcInsn(constant);
    method.visitLdcInsn("between");
    yieldValue(method);
    method.visitInsn(Opcodes.POP);
    yieldAndDrop(method);
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(2, 0);
    return host(version, method);
  }

  private static byte[] host(int version, MethodNode method) {
    ClassNode host = new ClassNode();
    host.version = version;
    host.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    host.name = "Host";
    host.superName = "java/lang/Object";
    host.methods.add(method);
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    return writer.toByteArray();
  }

  private static void yieldAndDrop(MethodNode method) {
    yieldValue(method);
    method.visitInsn(Opcodes.POP);
  }

  private static void yieldValue(MethodNode method) {
    String descriptor = "(" + OBJECT + ")" + OBJECT;
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/bobbin/Gen", "yield", descriptor, true);
  }

  private static DiagnosticCode refused(int version) {
    WeaveResult result = new Weaver(WeaverOptions.defaults()).weave(generator(version, "constant"));
    return result.diagnostics().stream().map(Diagnostic::code).findFirst().orElse(null);
  }

  @Test
  void class_files_without_reliable_stack_maps_are_refused() {
    assertThat(refused(Opcodes.V1_5)).isEqualTo(DiagnosticCode.CLASS_FILE_TOO_OLD);
    assertThat(refused(Opcodes.V1_6)).isEqualTo(DiagnosticCode.CLASS_FILE_TOO_OLD);
  }

  @Test
  void class_files_of_a_release_to_come_are_refused() {
    for (int version : new int[] {99, 300, 0xFFFF}) {
      WeaveResult result =
          new Weaver(WeaverOptions.defaults()).weave(generator(version, "constant"));

      assertThat(result.diagnostics())
          .singleElement()
          .asString()
          .contains("[CLASS_FILE_TOO_NEW]", "class file version " + version + " is newer");
    }
  }

  @Test
  void versions_from_java_8_on_are_woven_and_stay() throws Exception {
    for (int version = Opcodes.V1_8; version <= Opcodes.V17; version++) {
      MemoryClasses woven = MemoryClasses.woven(Map.of("Host", generator(version, "constant")));

      assertThat(new ClassReader(woven.classFiles().get("Host")).readShort(6))
          .isEqualTo((short) version);
      assertThat(run(woven)).isEqualTo("[constant, between, constant]");
    }
  }

  @Test
  void the_preview_flag_stays() {
    int version = Opcodes.V17 | Opcodes.V_PREVIEW;

    WeaveResult result = new Weaver(WeaverOptions.defaults()).weave(generator(version, "constant"));

    assertThat(result.woven()).isTrue();
    assertThat(new ClassReader(result.bytes()).readInt(4)).isEqualTo(version);
  }

  @Test
  void dynamic_constant_lies_on_the_stack_at_a_yield() throws Exception {
    Handle bootstrap =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "enumConstant",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)"
                + "Ljava/lang/Enum;",
            false);
    String type = Type.getDescriptor(Gen.State.class);
    ConstantDynamic constant = new ConstantDynamic("CLOSED", type, bootstrap);

    MemoryClasses woven = MemoryClasses.woven(Map.of("Host", generator(Opcodes.V17, constant)));

    assertThat(run(woven)).isEqualTo("[CLOSED, between, CLOSED]");
  }

  private static String run(MemoryClasses woven) throws ReflectiveOperationException {
    Class<?> host = woven.loadAll().load("Host");
    return ((Gen<?>) host.getMethod("run").invoke(null)).toList().toString();
  }
}
