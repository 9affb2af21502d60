package dev.bobbin.weaver.internal.check;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Tells whether the names and descriptors of a constant are sound (JVMS 4.4). */
final class Constants {

  private Constants() {}

  static boolean isSound(Object constant) {
    if (constant instanceof Type type) {
      return type.getSort() == Type.METHOD
          ? NameForms.isMethodType(type.getDescriptor())
          : NameForms.isClassName(type.getInternalName());
    }
    if (constant instanceof Handle handle) {
      boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
      return NameForms.isClassName(handle.getOwner())
          && (field
              ? NameForms.isFieldType(handle.getDesc())
              : NameForms.isMethodType(handle.getDesc()));
    }
    if (constant instanceof ConstantDynamic dynamic) {
      return NameForms.isMethodName(dynamic.getName())
          && NameForms.isFieldType(dynamic.getDescriptor())
          && isSound(dynamic.getBootstrapMethod())
          && IntStream.range(0, dynamic.getBootstrapMethodArgumentCount())
              .mapToObj(dynamic::getBootstrapMethodArgument)
              .allMatch(Constants::isSound);
    }
    return true;
  }

  static boolean isSound(InvokeDynamicInsnNode call) {
    return NameForms.isMethodName(call.name)
        && NameForms.isMethodType(call.desc)
        && isSound(call.bsm)
        && Stream.of(call.bsmArgs).allMatch(Constants::isSound);
  }
}
