package dev.bobbin.weaver.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class DamagedCodeTest {
  private static final Handle BOOTSTRAP =
      new Handle(Opcodes.H_INVOKESTATIC, "Host", "bootstrap", "()V", false);

  /** Returns what is said against a method that loads a constant, and goes on. */
  private static List<String> complaints(Object constant) {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "g", "()V", null, null);
    method.visitLdcInsn(constant);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(2, 0);
    ClassNode host = new ClassNode();
    host.name = "Host";
    host.methods.add(method);
    Findings findings = new Findings(host);
    DamagedCode.report("Host", method, findings);
    return findings.diagnostics().stream().map(Diagnostic::message).toList();
  }

  @Test
  void constants_that_the_JVM_knows_are_sound() {
    assertThat(
            Stream.of(
                1,
                2L,
                "text",
                Type.getObjectType("java/lang/Object"),
                Type.getObjectType("[[I"),
                Type.getMethodType("(I[J)V"),
                BOOTSTRAP,
                new Handle(Opcodes.H_GETFIELD, "Host", "field", "I", false),
                new ConstantDynamic("constant", "J", BOOTSTRAP, 1, "text")))
        .allMatch(constant -> complaints(constant).isEmpty());
  }

  @Test
  void constants_that_cannot_be_are_found() {
    assertThat(
            Stream.of(
                Type.getObjectType("[H"),
                Type.getMethodType("(V)V"),
                new Handle(Opcodes.H_INVOKESTATIC, "Host", "method", "I", false),
                new Handle(Opcodes.H_GETFIELD, "[H", "field", "I", false),
                new ConstantDynamic("constant", "V", BOOTSTRAP),
                new ConstantDynamic("a;b", "I", BOOTSTRAP),
                new ConstantDynamic("constant", "I", BOOTSTRAP, Type.getMethodType("(V)V"))))
        .allMatch(constant -> complaints(constant).toString().contains("malformed name"));
  }

  @Test
  void an_exception_without_a_message_is_a_reason_too() {
    assertThat(DamagedCode.reason(new ArrayIndexOutOfBoundsException()))
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
  }

  @Test
  void the_message_is_the_reason() {
    assertThat(DamagedCode.reason(new IllegalArgumentException("Invalid opcode")))
        .isEqualTo("Invalid opcode");
  }
}
