package dev.bobbin.conformance.coexistence;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Classes that were moved from one package to another, by binary name. */
final class RelocatedClasses extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  RelocatedClasses(Map<String, byte[]> classFiles, ClassLoader parent) {
    super(parent);
    this.classFiles = classFiles;
  }

  /** Moves the classes of one package, and of those below it, and all that refers to them. */
  static Map<String, byte[]> relocate(Map<String, byte[]> classFiles, String from, String to) {
    Packages packages = new Packages(from.replace('.', '/') + "/", to.replace('.', '/') + "/");
    Map<String, byte[]> relocated = new TreeMap<>();
    classFiles.forEach(
        (name, bytes) -> {
          ClassWriter writer = new ClassWriter(0);
          new ClassReader(bytes).accept(new ClassRemapper(writer, packages), 0);
          String moved = packages.map(name.replace('.', '/'));
          relocated.put(moved.replace('/', '.'), writer.toByteArray());
        });
    return relocated;
  }

  /** Initializes every class, so that the JVM verifies it; returns one of them. */
  Class<?> load(String wanted) throws ClassNotFoundException {
    for (String name : classFiles.keySet()) {
      Class.forName(name, true, this);
    }
    return loadClass(wanted);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classFiles.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static final class Packages extends Remapper {
    private final String from;
    private final String to;

    Packages(String from, String to) {
      super(Opcodes.ASM9);
      this.from = from;
      this.to = to;
    }

    @Override
    public String map(String internalName) {
      boolean moves = internalName.startsWith(from);
      return moves ? to + internalName.substring(from.length()) : internalName;
    }
  }
}
