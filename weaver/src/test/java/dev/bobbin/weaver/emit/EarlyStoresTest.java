package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What no field may take, or no handler accept, is not stored where it is set; the JVM checks. */
class EarlyStoresTest {

  private static Gen<Object> woven(Consumer<MethodVisitor> code) {
    ClassWriter host = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    host.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Host", null, "java/lang/Object", null);
    MethodVisitor method =
        host.visitMethod(Opcodes.ACC_STATIC, "g", "()Ldev/bobbin/Gen;", null, null);
    method.visitAnnotation("Ldev/bobbin/Generator;", false).visitEnd();
    method.visitCode();
    code.accept(method);
    method.visitMaxs(0, 0);
    method.visitEnd();
    host.visitEnd();
    return new Loader(new Weaver(WeaverOptions.defaults()).weave(host.toByteArray())).generator();
  }

  /** Lets the JVM verify: ASM's check asks more of the handler of a range than that does. */
  private static final class Loader extends ClassLoader {
    private final Class<?> host;

    Loader(WeaveResult woven) {
      super(EarlyStoresTest.class.getClassLoader());
      woven.frameClasses().forEach(frame -> define(frame.internalName(), frame.bytes()));
      this.host = define("Host", woven.bytes());
    }

    private Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }

    @SuppressWarnings("unchecked")
    Gen<Object> generator() {
      try {
        Method factory = host.getDeclaredMethod("g");
        factory.setAccessible(true);
        return (Gen<Object>) factory.invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** {@code while (true) Gen.yield(variable);} */
  private static void yieldForEver(MethodVisitor code, Object type) {
    Label loop = new Label();
    code.visitLabel(loop);
    code.visitFrame(Opcodes.F_NEW, 1, new Object[] {type}, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "dev/bobbin/Gen",
        "yield",
        "(Ljava/lang/Object;)Ljava/lang/Object;",
        true);
    code.visitInsn(Opcodes.POP);
    code.visitJumpInsn(Opcodes.GOTO, loop);
  }

  @Test
  void an_object_without_its_constructor() {
    Gen<Object> generator =
        woven(
            code -> {
              code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
              code.visitInsn(Opcodes.DUP);
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitMethodInsn(
                  Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
              yieldForEver(code, "java/lang/Object");
            });

    assertThat(generator.next()).isNotNull().isSameAs(generator.next());
  }

  @Test
  void the_last_instruction_of_a_range_whose_handler_asks_for_something_else() {
    Gen<Object> generator =
        woven(
            code -> {
              Label start = new Label();
              Label end = new Label();
              Label handler = new Label();
              code.visitTryCatchBlock(start, end, handler, null);
              code.visitLdcInsn("text");
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitIntInsn(Opcodes.BIPUSH, 7);
              code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
              code.visitLabel(start);
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitLabel(end);
              yieldForEver(code, "[I");
              code.visitLabel(handler);
              code.visitFrame(
                  Opcodes.F_NEW,
                  1,
                  new Object[] {"java/lang/String"},
                  1,
                  new Object[] {"java/lang/Throwable"});
              code.visitInsn(Opcodes.POP);
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitMethodInsn(
                  Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
              code.visitInsn(Opcodes.POP);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ARETURN);
            });

    assertThat(generator.next()).isInstanceOf(int[].class).isSameAs(generator.next());
  }
}
