package dev.bobbin.stress.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * The class files of a library that are too old to be woven, as class files of Java 8: their stack
 * maps are those that ASM computes.
 */
final class WithStackMaps implements Library {
  private final Library library;
  private final Hierarchy hierarchy;

  WithStackMaps(Library library) {
    this.library = library;
    this.hierarchy = new Hierarchy(new ClassPath(library));
  }

  @Override
  public String name() {
    return library.name() + " with stack maps";
  }

  @Override
  public List<String> classes() {
    return library.classes().stream()
        .filter(name -> isOld(library.read(name)) && !isOld(read(name)))
        .toList();
  }

  private static boolean isOld(byte[] classFile) {
    return classFile[7] < Opcodes.V1_7;
  }

  @Override
  public byte[] read(String internalName) {
    byte[] bytes = library.read(internalName);
    if (bytes == null || !isOld(bytes)) {
      return bytes;
    }
    try {
      ClassWriter writer = new Writer();
      new ClassReader(bytes).accept(new Renewed(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    } catch (TypeNotPresentException e) {
      return bytes;
    }
  }

  private static final class Renewed extends ClassVisitor {
    private Renewed(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String superName, String[] faces) {
      super.visit(Opcodes.V1_8, access, name, signature, superName, faces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String desc, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, desc, signature, exceptions);
      return new JSRInlinerAdapter(next, access, name, desc, signature, exceptions);
    }
  }

  /** A stack map cannot be computed where the superclass of a class that is missing decides. */
  private String known(String name) {
    if (hierarchy.isMissing(name)) {
      throw new TypeNotPresentException(name, null);
    }
    return name;
  }

  private final class Writer extends ClassWriter {
    private Writer() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String type1, String type2) {
      Set<String> ancestors = new TreeSet<>();
      for (String at = type1; at != null; at = hierarchy.superName(at)) {
        ancestors.add(known(at));
      }
      String at = known(type2);
      while (!ancestors.contains(at) || hierarchy.isInterface(at)) {
        at = known(hierarchy.superName(at));
      }
      return at;
    }
  }
}
