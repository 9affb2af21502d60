package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.StressedClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Which class extends which, read from class files; no class is loaded. */
final class Hierarchy {
  private static final String OBJECT = "java/lang/Object";

  private final ClassFileSource source;
  private final Map<String, Header> headers = new ConcurrentHashMap<>();

  /** Where class files come from; null where there is none. */
  @FunctionalInterface
  interface ClassFileSource {
    byte[] read(String internalName);
  }

  /** What a class file says about its place; a class that is missing knows nothing. */
  private record Header(String superName, boolean isInterface, boolean missing) {}

  Hierarchy(ClassFileSource source) {
    this.source = source;
  }

  boolean isInterface(String name) {
    return header(name).isInterface;
  }

  /** Returns whether there is no class file of the name. */
  boolean isMissing(String name) {
    return header(name).missing;
  }

  /** Returns the superclass, that of a missing class being Object; null for Object. */
  String superName(String name) {
    return header(name).superName;
  }

  /** Returns whether a class extends another one; it may, if nobody knows its superclasses. */
  boolean mayExtend(String name, String ancestor) {
    for (String at = name; at != null; at = superName(at)) {
      if (at.equals(ancestor) || isMissing(at)) {
        return true;
      }
    }
    return false;
  }

  private Header header(String name) {
    return headers.computeIfAbsent(name, this::read);
  }

  private Header read(String name) {
    if (StressedClass.isFrame(name)) {
      return new Header("dev/bobbin/runtime/GeneratorFrame", false, false);
    }
    byte[] bytes = source.read(name);
    if (bytes == null) {
      return new Header(OBJECT, false, true);
    }
    ClassReader reader = new ClassReader(bytes);
    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    return new Header(reader.getSuperName(), isInterface, false);
  }
}
