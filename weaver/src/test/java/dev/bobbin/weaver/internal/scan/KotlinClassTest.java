package dev.bobbin.weaver.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What the Kotlin compiler makes, written by hand: the compiler itself is in other modules. */
class KotlinClassTest {
  private static final Method MADE = Method.getMethod("Object made ()");

  private static ClassNode host(String name, boolean kotlin) {
    ClassNode host = new ClassNode();
    host.name = name;
    host.superName = "java/lang/Object";
    if (kotlin) {
      host.visibleAnnotations = List.of(new AnnotationNode("Lkotlin/Metadata;"));
    }
    return host;
  }

  private static KotlinClass kotlin(ClassNode host) {
    return new KotlinClass(host, new ClassLookup(host, name -> Optional.empty()));
  }

  private static MethodNode method(int access, Consumer<GeneratorAdapter> body) {
    MethodNode method = new MethodNode(access, MADE.getName(), MADE.getDescriptor(), null, null);
    body.accept(new GeneratorAdapter(method, access, MADE.getName(), MADE.getDescriptor()));
    return method;
  }

  private static void line(GeneratorAdapter code) {
    code.visitLineNumber(7, code.mark());
  }

  private static MethodNode callingCompanion(Type owner) {
    return method(
        Opcodes.ACC_STATIC,
        code -> {
          line(code);
          code.getStatic(owner, "Companion", Type.getObjectType("Host$Companion"));
          code.invokeVirtual(Type.getObjectType("Host$Companion"), MADE);
          code.returnValue();
        });
  }

  @Test
  void a_static_method_that_calls_the_companion_is_made() {
    MethodNode made = callingCompanion(Type.getObjectType("Host"));

    assertThat(kotlin(host("Host", true)).isMade(made)).isTrue();
    assertThat(kotlin(host("Host", false)).isMade(made)).isFalse();
    assertThat(kotlin(host("Host", true)).isMade(callingCompanion(Type.getObjectType("Other"))))
        .isFalse();
  }

  @Test
  void a_method_without_lines_that_forwards_is_made() {
    MethodNode made =
        method(
            0,
            code -> {
              code.loadThis();
              code.invokeVirtual(Type.getObjectType("Host"), MADE);
              code.returnValue();
            });

    assertThat(kotlin(host("Host", true)).isMade(made)).isTrue();
  }

  @Test
  void the_implementations_of_an_interface_forward_to_its_default_methods() {
    MethodNode made =
        method(
            Opcodes.ACC_STATIC,
            code -> {
              line(code);
              code.invokeStatic(
                  Type.getObjectType("I"), new Method("access$made$jd", "()Ljava/lang/Object;"));
              code.returnValue();
            });

    assertThat(kotlin(host("I$DefaultImpls", true)).isMade(made)).isTrue();
    assertThat(kotlin(host("I", true)).isMade(made)).isFalse();
  }

  @Test
  void an_abstract_method_may_have_its_code_in_a_class_that_is_not_found() {
    ClassNode host = host("I", true);
    MethodNode method = new MethodNode(Opcodes.ACC_ABSTRACT, "f", "()V", null, null);

    assertThat(kotlin(host).isMade(method)).isFalse();

    host.innerClasses.add(new InnerClassNode("I$DefaultImpls", "I", "DefaultImpls", 0));
    assertThat(kotlin(host).isMade(method)).isTrue();
  }

  @Test
  void an_inline_function_is_known_by_its_variable() {
    MethodNode whole = inlined("made", false);
    MethodNode part = inlined("other", true);
    KotlinClass kotlin = kotlin(host("Host", true));
    AbstractInsnNode push = part.instructions.getFirst().getNext();

    assertThat(kotlin.isInlineFunction(whole)).isTrue();
    assertThat(kotlin.isInlineFunction(part)).isFalse();
    assertThat(kotlin.inlineFunctionAround(push, part)).isEqualTo("other");
    assertThat(kotlin.inlineFunctionAround(part.instructions.getLast(), part)).isNull();
    assertThat(kotlin(host("Host", false)).isInlineFunction(whole)).isFalse();
  }

  /** A method with the code of an inline function in it, and something behind or not. */
  private static MethodNode inlined(String function, boolean more) {
    return method(
        Opcodes.ACC_STATIC,
        code -> {
          Label start = code.mark();
          code.visitInsn(Opcodes.ACONST_NULL);
          if (!more) {
            code.returnValue();
          }
          Label end = code.mark();
          if (more) {
            code.returnValue();
          }
          code.visitLocalVariable("$i$f$" + function, "I", null, start, end, 0);
        });
  }
}
