package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The declaration of a body.
 *
 * <p>It has the user's name, so that stack traces show it, and is not synthetic, so that coverage
 * tools count it. It is private, so that no code that is compiled against the woven class can mean
 * it: not by overloading, nor by overriding; and nobody who makes subclasses has to pass it on. The
 * exceptions that it may throw are declared where they can be read, by the factory.
 */
final class BodyMethod {

  private BodyMethod() {}

  static MethodNode create(GeneratorMethod generator, String descriptor) {
    MethodNode method = generator.method();
    int kept = method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_STRICT);
    return new MethodNode(
        Opcodes.ASM9, Opcodes.ACC_PRIVATE | kept, method.name, descriptor, null, null);
  }
}
