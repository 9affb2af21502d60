package dev.bobbin.stress.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** An application of many classes without a generator, which only starts and ends. */
final class PlainApplication {
  static final String MAIN = "app.Main";

  private static final String STRING = "Ljava/lang/String;";
  private static final int METHODS = 12;

  private final int classes;

  PlainApplication(int classes) {
    this.classes = classes;
  }

  /** Writes it into a jar. */
  void writeTo(Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, "app/Main.class", main());
      for (int i = 0; i < classes; i++) {
        put(out, name(i) + ".class", plain(i));
      }
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static String name(int index) {
    return "app/part" + index / 100 + "/Component" + index;
  }

  private static ClassWriter begin(String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    writer.visitSource("Component.java", null);
    return writer;
  }

  /** Loads and initialises each class by its name, and says how many there were. */
  private byte[] main() {
    ClassWriter writer = begin("app/Main");
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor main = writer.visitMethod(access, "main", "([" + STRING + ")V", null, null);
    Label loop = new Label();
    main.visitInsn(Opcodes.ICONST_0);
    main.visitVarInsn(Opcodes.ISTORE, 1);
    main.visitLabel(loop);
    main.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
    main.visitInsn(Opcodes.DUP);
    main.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
    append(main, "app.part");
    append(main, 100);
    append(main, ".Component");
    append(main, 1);
    main.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()" + STRING, false);
    main.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/Class",
        "forName",
        "(" + STRING + ")Ljava/lang/Class;",
        false);
    main.visitInsn(Opcodes.POP);
    main.visitIincInsn(1, 1);
    main.visitVarInsn(Opcodes.ILOAD, 1);
    main.visitLdcInsn(classes);
    main.visitJumpInsn(Opcodes.IF_ICMPLT, loop);
    main.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
    main.visitVarInsn(Opcodes.ILOAD, 1);
    main.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/io/PrintStream", "println", "(I)V", false);
    main.visitInsn(Opcodes.RETURN);
    main.visitMaxs(0, 0);
    return writer.toByteArray();
  }

  private static void append(MethodVisitor main, String text) {
    main.visitLdcInsn(text);
    String descriptor = "(" + STRING + ")Ljava/lang/StringBuilder;";
    main.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "append", descriptor, false);
  }

  private static void append(MethodVisitor main, int divisor) {
    main.visitVarInsn(Opcodes.ILOAD, 1);
    main.visitLdcInsn(divisor);
    main.visitInsn(Opcodes.IDIV);
    main.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        "java/lang/StringBuilder",
        "append",
        "(I)Ljava/lang/StringBuilder;",
        false);
  }

  private static byte[] plain(int index) {
    ClassWriter writer = begin(name(index));
    writer.visitField(Opcodes.ACC_PRIVATE, "count", "I", null, null);
    writer.visitField(Opcodes.ACC_PRIVATE, "text", STRING, null, null);
    for (int i = 0; i < METHODS; i++) {
      method(writer, name(index), i);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void method(ClassWriter writer, String owner, int index) {
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, "work" + index, "(I)I", null, null);
    Label loop = new Label();
    Label end = new Label();
    code.visitLabel(loop);
    code.visitLineNumber(10 * index, loop);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitJumpInsn(Opcodes.IFLE, end);
    code.visitLdcInsn("what " + owner + " says in method " + index);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
    code.visitInsn(Opcodes.POP);
    code.visitIincInsn(0, -1);
    code.visitJumpInsn(Opcodes.GOTO, loop);
    code.visitLabel(end);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLocalVariable("rounds", "I", null, loop, end, 0);
    code.visitMaxs(0, 0);
  }
}
