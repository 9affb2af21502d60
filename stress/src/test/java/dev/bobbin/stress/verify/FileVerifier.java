package dev.bobbin.stress.verify;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * ASM's verifier, with a hierarchy from files. As for the JVM, an interface is assigned anything.
 */
final class FileVerifier extends SimpleVerifier {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final Hierarchy hierarchy;

  FileVerifier(Hierarchy hierarchy) {
    super(Opcodes.ASM9, null, null, null, false);
    this.hierarchy = hierarchy;
  }

  @Override
  protected boolean isInterface(Type type) {
    return type.getSort() == Type.OBJECT && hierarchy.isInterface(type.getInternalName());
  }

  @Override
  protected Type getSuperClass(Type type) {
    if (type.getSort() == Type.ARRAY) {
      return OBJECT;
    }
    String superName = hierarchy.superName(type.getInternalName());
    return superName == null ? null : Type.getObjectType(superName);
  }

  @Override
  protected boolean isAssignableFrom(Type target, Type value) {
    if (target.equals(value) || target.equals(OBJECT)) {
      return true;
    }
    if (target.getSort() == Type.ARRAY) {
      return value.getSort() == Type.ARRAY && isArrayAssignable(target, value);
    }
    if (isInterface(target) || hierarchy.isMissing(target.getInternalName())) {
      return true;
    }
    return value.getSort() == Type.OBJECT
        && hierarchy.mayExtend(value.getInternalName(), target.getInternalName());
  }

  private boolean isArrayAssignable(Type target, Type value) {
    Type wanted = element(target);
    Type given = element(value);
    boolean references = wanted.getSort() >= Type.ARRAY && given.getSort() >= Type.ARRAY;
    return references ? isAssignableFrom(wanted, given) : wanted.equals(given);
  }

  private static Type element(Type array) {
    return Type.getType(array.getDescriptor().substring(1));
  }

  @Override
  protected Class<?> getClass(Type type) {
    throw new IllegalStateException("asked to load " + type);
  }
}
