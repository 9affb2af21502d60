package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The declaration of a body, and of the accessor by which a frame class reaches it in an interface.
 *
 * <p>A body is not synthetic, so that coverage tools count it, and not private, so that the frame
 * class needs no nest: an agent cannot add a member to the nest of a class that is loaded. In an
 * interface there is nothing between public and private, hence the accessor.
 */
public final class BodyMethod {

  private BodyMethod() {}

  static MethodNode create(GeneratorMethod generator, String descriptor) {
    MethodNode method = generator.method();
    int access = method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_STRICT);
    if (generator.inInterface()) {
      access |= Opcodes.ACC_PRIVATE;
    } else if (!generator.isStatic()) {
      access |= Opcodes.ACC_FINAL;
    }
    return new MethodNode(
        Opcodes.ASM9,
        access,
        method.name,
        descriptor,
        null,
        method.exceptions.toArray(new String[0]));
  }

  /** Returns what has to be added beside a body: the accessor, in an interface. */
  public static List<MethodNode> accessors(GeneratorMethod generator) {
    return generator.inInterface() ? List.of(accessor(generator)) : List.of();
  }

  private static MethodNode accessor(GeneratorMethod generator) {
    FrameMembers members = new FrameMembers(generator);
    MethodNode accessor =
        new MethodNode(
            Opcodes.ASM9,
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            members.accessorName(),
            members.accessorDescriptor(),
            null,
            null);
    int arguments = generator.receiverSlots() + 3;
    for (int slot = 0; slot < arguments; slot++) {
      accessor.instructions.add(new VarInsnNode(Opcodes.ALOAD, slot));
    }
    accessor.instructions.add(
        new MethodInsnNode(
            generator.isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
            generator.host().name,
            generator.method().name,
            BodyLayout.resumable(generator).descriptor(),
            true));
    accessor.instructions.add(new InsnNode(Opcodes.IRETURN));
    accessor.tryCatchBlocks = new ArrayList<>();
    return accessor;
  }
}
