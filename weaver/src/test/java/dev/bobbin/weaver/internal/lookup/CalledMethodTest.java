package dev.bobbin.weaver.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a call names (JVMS 5.4.3.3). */
class CalledMethodTest {
  private static final int FINAL = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL;

  private static ClassNode type(int access, String name, String above, String... interfaces) {
    ClassNode node = new ClassNode();
    node.visit(Opcodes.V17, access, name, null, above, interfaces);
    return node;
  }

  private static ClassNode with(ClassNode node, int access) {
    node.methods.add(new MethodNode(access, "run", "()V", null, null));
    return node;
  }

  private static ClassNode interfaceType(String name, String... interfaces) {
    int access = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    return type(access, name, "java/lang/Object", interfaces);
  }

  /** Returns the access flags of what a call of {@code run} of the first class names. */
  private static Optional<Integer> called(ClassNode... classes) {
    ClassLookup lookup =
        new ClassLookup(
            classes[0],
            name ->
                List.of(classes).stream()
                    .filter(node -> node.name.equals(name))
                    .map(CalledMethodTest::bytes)
                    .findFirst());
    int opcode = Opcodes.INVOKEVIRTUAL;
    return CalledMethod.of(new MethodInsnNode(opcode, classes[0].name, "run", "()V", false), lookup)
        .map(method -> method.access);
  }

  private static byte[] bytes(ClassNode node) {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  @Test
  void a_superclass_goes_before_an_interface_that_is_nearer() {
    ClassNode c = type(0, "C", "B", "I");
    ClassNode i = with(interfaceType("I"), Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT);
    ClassNode a = with(type(0, "A", "java/lang/Object"), FINAL | Opcodes.ACC_NATIVE);

    assertThat(called(c, i, type(0, "B", "A"), a)).contains(FINAL | Opcodes.ACC_NATIVE);
  }

  @Test
  void an_interface_that_overrides_goes_before_the_overridden_one() {
    ClassNode c = type(0, "C", "java/lang/Object", "I", "J");
    int declared = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
    int again = declared | Opcodes.ACC_SYNTHETIC;

    assertThat(called(c, with(interfaceType("I"), declared), with(interfaceType("J", "I"), again)))
        .contains(again);
  }

  @Test
  void what_is_above_a_class_that_is_not_found_is_not_known() {
    ClassNode i = with(interfaceType("I"), Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT);

    assertThat(called(type(0, "C", "Missing", "I"), i)).isEmpty();
    assertThat(called(type(0, "C", "java/lang/Object", "I", "Missing"), i)).isEmpty();
    assertThat(called(type(0, "C", "java/lang/Object", "I"), i)).isPresent();
  }
}
