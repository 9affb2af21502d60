package dev.bobbin.stress.figures;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.util.Arrays;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Measures how long large methods take to weave: many suspension points, many variables.
 *
 * <p>Each variable that lives across a point is saved and restored there, so that the woven code
 * grows with the product of both, and no body may have more than 64 KB. {@code alive} of the
 * variables live across each point; the others are there and are not needed any more.
 */
public final class LargeMethods {
  private static final int ROUNDS = 15;

  private LargeMethods() {}

  /** Measures, and prints a line for each method. */
  public static void main(String[] arguments) {
    System.out.printf(
        "%7s %10s %6s %10s %10s %10s %12s%n",
        "points", "variables", "alive", "before", "woven", "ms", "ns per byte");
    for (int points : new int[] {100, 200, 500, 1000}) {
      measure(points, 500, 1);
    }
    measure(100, 50, 20);
    measure(100, 500, 30);
    measure(1000, 500, 500);
  }

  private static void measure(int points, int variables, int alive) {
    byte[] classFile = generator(points, variables, alive);
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    long[] times = new long[ROUNDS];
    WeaveResult result = null;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      result = weaver.weave(classFile);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    long median = times[ROUNDS / 2];
    long size = result.woven() ? size(result) : 0;
    System.out.printf(
        "%7d %10d %6d %10d %10s %10.1f %12s%n",
        points,
        variables,
        alive,
        classFile.length,
        size == 0 ? "refused" : size,
        median / 1e6,
        size == 0 ? "-" : median / size);
  }

  private static long size(WeaveResult result) {
    return result.bytes().length
        + result.frameClasses().stream().map(FrameClass::bytes).mapToLong(b -> b.length).sum();
  }

  /** Returns a class with one generator, which adds up what lived until its end. */
  private static byte[] generator(int points, int variables, int alive) {
    ClassWriter host = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    host.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Large", null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = host.visitMethod(access, "run", "()Ldev/bobbin/Gen;", null, null);
    code.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    Label start = new Label();
    code.visitLabel(start);
    for (int i = 0; i < variables; i++) {
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitVarInsn(Opcodes.ISTORE, i);
    }
    for (int i = 0; i < points; i++) {
      point(code, i);
    }
    code.visitInsn(Opcodes.ICONST_0);
    for (int i = 0; i < alive; i++) {
      code.visitVarInsn(Opcodes.ILOAD, i);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.POP);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
    Label end = new Label();
    code.visitLabel(end);
    for (int i = 0; i < variables; i++) {
      code.visitLocalVariable("v" + i, "I", null, start, end, i);
    }
    code.visitMaxs(0, 0);
    return host.toByteArray();
  }

  private static void point(MethodVisitor code, int index) {
    Label line = new Label();
    code.visitLabel(line);
    code.visitLineNumber(index + 1, line);
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
