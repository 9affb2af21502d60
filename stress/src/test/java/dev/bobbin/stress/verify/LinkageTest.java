package dev.bobbin.stress.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LinkageTest {
  private static final int CLASS = 0;
  private static final int INTERFACE = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;

  /** A class whose only method throws what lies on the stack. */
  private static Class<?> type(int access, String method, int push) {
    ClassWriter type = new ClassWriter(0);
    type.visit(Opcodes.V17, access, "Type", null, "java/lang/Object", null);
    int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = type.visitMethod(flags, method, "()V", null, null);
    code.visitInsn(push);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(1, 0);
    return new OneClass().define(type.toByteArray());
  }

  private static final class OneClass extends ClassLoader {
    Class<?> define(byte[] classFile) {
      return defineClass("Type", classFile, 0, classFile.length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CLASS, INTERFACE})
  void code_that_does_not_verify_is_found(int access) {
    Class<?> type = type(access, "wrong", Opcodes.ICONST_0);

    assertThatThrownBy(() -> Linkage.link(type)).isInstanceOf(VerifyError.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {CLASS, INTERFACE})
  void nothing_is_initialised(int access) {
    Class<?> type = type(access, "<clinit>", Opcodes.ACONST_NULL);

    assertThatCode(() -> Linkage.link(type)).doesNotThrowAnyException();
  }
}
