package dev.bobbin.agent;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Has the class loaders of OSGi bundles find what woven code links to.
 *
 * <p>A bundle sees the packages that its manifest imports. It was made from the compiled classes,
 * hence it imports {@code dev.bobbin}, and not {@code dev.bobbin.runtime}, which only woven classes
 * mention. Such a loader is changed to find the classes of the runtime where it finds {@code Gen}.
 */
final class BundleLoaders {
  private static final String BUNDLE_REFERENCE = "org/osgi/framework/BundleReference";
  private static final String LOAD_CLASS = "loadClass";
  private static final String LOAD_CLASS_DESC = "(Ljava/lang/String;Z)Ljava/lang/Class;";
  private static final String API = "dev.bobbin.Gen";
  private static final String RUNTIME = "dev.bobbin.runtime.";

  private BundleLoaders() {}

  /** Returns whether a class may be the class loader of bundles, by its name. */
  static boolean mayBeOne(String internalName) {
    return internalName != null && internalName.endsWith("ClassLoader");
  }

  /** Returns the changed class file, or null if the class is no class loader of bundles. */
  static byte[] change(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    if (!Arrays.asList(reader.getInterfaces()).contains(BUNDLE_REFERENCE)) {
      return null;
    }
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    String name = reader.getClassName();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next =
                super.visitMethod(access, method, descriptor, signature, exceptions);
            boolean loads = method.equals(LOAD_CLASS) && descriptor.equals(LOAD_CLASS_DESC);
            return loads ? new Delegation(next, name) : next;
          }
        },
        0);
    return writer.toByteArray();
  }

  /**
   * Puts before the code of a method {@code loadClass(String name, boolean resolve)}:
   *
   * <pre>{@code
   * if (name.startsWith("dev.bobbin.runtime.")) {
   *   ClassLoader api = loadClass("dev.bobbin.Gen").getClassLoader();
   *   if (api != this) {
   *     return Class.forName(name, false, api);
   *   }
   * }
   * }</pre>
   */
  private static final class Delegation extends MethodVisitor {
    private final String owner;

    Delegation(MethodVisitor next, String owner) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label end = new Label();
      visitVarInsn(Opcodes.ALOAD, 1);
      visitLdcInsn(RUNTIME);
      call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "startsWith", "(Ljava/lang/String;)Z");
      visitJumpInsn(Opcodes.IFEQ, end);
      loadApi();
      visitVarInsn(Opcodes.ALOAD, 0);
      visitJumpInsn(Opcodes.IF_ACMPEQ, end);
      visitVarInsn(Opcodes.ALOAD, 1);
      visitInsn(Opcodes.ICONST_0);
      loadApi();
      call(
          Opcodes.INVOKESTATIC,
          "java/lang/Class",
          "forName",
          "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;");
      visitInsn(Opcodes.ARETURN);
      visitLabel(end);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      // The code may have a frame of its own at its start.
      visitInsn(Opcodes.NOP);
    }

    private void loadApi() {
      visitVarInsn(Opcodes.ALOAD, 0);
      visitLdcInsn(API);
      call(Opcodes.INVOKEVIRTUAL, owner, LOAD_CLASS, "(Ljava/lang/String;)Ljava/lang/Class;");
      call(Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getClassLoader", "()Ljava/lang/ClassLoader;");
    }

    private void call(int opcode, String type, String method, String descriptor) {
      visitMethodInsn(opcode, type, method, descriptor, false);
    }
  }
}
