package dev.bobbin.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file of five megabytes is woven with a bounded heap, and needs no gigabytes. */
class LargeClassTest {
  private static final int INSTRUCTIONS = 8_000;
  private static final int PER_LINE = 4;
  private static final int PER_POINT = 800;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"100, 4, 256", "0, 104, 512"})
  void five_megabytes_are_woven_with_less_than_half_a_gigabyte(
      int plain, int generators, int megabytes) throws Exception {
    byte[] classFile = classFile(plain, generators);
    Path file = Files.write(folder.resolve("Large.class"), classFile);

    String printed = weave(file, megabytes);

    assertThat(classFile.length).isGreaterThan(5_000_000);
    assertThat(printed).isEqualTo("woven: " + generators);
  }

  /** Runs in a JVM of its own. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
      byte[] classFile = Files.readAllBytes(Path.of(arguments[0]));
      WeaveResult result = new Weaver(WeaverOptions.defaults()).weave(classFile);
      System.out.print("woven: " + result.generators());
    }
  }

  private String weave(Path classFile, int megabytes) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                classFile.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }

  private static byte[] classFile(int plain, int generators) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Large", null, "java/lang/Object", null);
    for (int i = 0; i < plain + generators; i++) {
      boolean generator = i >= plain;
      String descriptor = generator ? "()Ldev/bobbin/Gen;" : "()V";
      int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
      MethodVisitor code = writer.visitMethod(access, "method" + i, descriptor, null, null);
      if (generator) {
        code.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
      }
      body(code, generator);
    }
    return writer.toByteArray();
  }

  private static void body(MethodVisitor code, boolean generator) {
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 0);
    for (int i = 0; i < INSTRUCTIONS; i++) {
      if (i % PER_LINE == 0) {
        Label line = new Label();
        code.visitLabel(line);
        code.visitLineNumber(1 + i / PER_LINE, line);
      }
      code.visitIincInsn(0, 1000);
      if (generator && i % PER_POINT == 0) {
        point(code);
      }
    }
    if (generator) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
    code.visitInsn(generator ? Opcodes.ARETURN : Opcodes.RETURN);
    code.visitMaxs(1, 1);
  }

  private static void point(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "dev/bobbin/Gen",
        "yield",
        "(Ljava/lang/Object;)Ljava/lang/Object;",
        true);
    code.visitInsn(Opcodes.POP);
  }
}
