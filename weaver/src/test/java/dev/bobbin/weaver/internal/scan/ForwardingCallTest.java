package dev.bobbin.weaver.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.MethodNode;

class ForwardingCallTest {
  private static final Type HOST = Type.getObjectType("Host");
  private static final Method TARGET = Method.getMethod("Object target (Object)");
  private static final Type CHECKS = Type.getObjectType("kotlin/jvm/internal/Intrinsics");

  private static MethodNode method(Consumer<GeneratorAdapter> body) {
    MethodNode method =
        new MethodNode(
            Opcodes.ACC_STATIC, "made", "(Ljava/lang/Object;)Ljava/lang/Object;", null, null);
    GeneratorAdapter code = new GeneratorAdapter(method, method.access, method.name, method.desc);
    body.accept(code);
    code.returnValue();
    return method;
  }

  private static String calledBy(Consumer<GeneratorAdapter> body) {
    var call = ForwardingCall.in(method(body));
    return call == null ? null : call.name;
  }

  @Test
  void a_call_with_arguments_constants_and_fields_forwards() {
    assertThat(
            calledBy(
                code -> {
                  code.getStatic(HOST, "Companion", HOST);
                  code.pop();
                  code.loadArg(0);
                  code.invokeStatic(HOST, TARGET);
                }))
        .as("a pop is none of these")
        .isNull();
    assertThat(
            calledBy(
                code -> {
                  code.getStatic(HOST, "Companion", HOST);
                  code.getField(HOST, "field", Type.getType(Object.class));
                  code.checkCast(HOST);
                  code.invokeVirtual(HOST, TARGET);
                  code.checkCast(HOST);
                }))
        .isEqualTo("target");
  }

  @Test
  void checks_that_the_kotlin_compiler_puts_before_do_not_count() {
    assertThat(
            calledBy(
                code -> {
                  code.loadArg(0);
                  code.push("argument");
                  code.invokeStatic(
                      CHECKS, Method.getMethod("void checkNotNullParameter (Object, String)"));
                  code.loadArg(0);
                  code.invokeStatic(HOST, TARGET);
                }))
        .isEqualTo("target");
  }

  @Test
  void two_calls_or_anything_behind_the_call_are_more_than_forwarding() {
    assertThat(
            calledBy(
                code -> {
                  code.loadArg(0);
                  code.invokeStatic(HOST, TARGET);
                  code.invokeStatic(HOST, TARGET);
                }))
        .isNull();
    assertThat(
            calledBy(
                code -> {
                  code.loadArg(0);
                  code.invokeStatic(HOST, TARGET);
                  code.dup();
                }))
        .isNull();
  }

  @Test
  void no_call_and_a_marker_are_not_forwarding() {
    assertThat(calledBy(code -> code.loadArg(0))).isNull();
    assertThat(
            calledBy(
                code -> {
                  code.loadArg(0);
                  code.invokeStatic(
                      Type.getObjectType(RuntimeMembers.GEN),
                      Method.getMethod("Object yield (Object)"));
                }))
        .isNull();
  }
}
