package dev.bobbin.stress.verify;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Classes of a module of the JDK under other names: no class loader may define {@code java.*}.
 *
 * <p>All classes of the JDK are copied, except those that the verifier itself knows (JVMS 4.10.1):
 * the types of constants, of what is thrown, and of what arrays are.
 */
public final class JdkCopies extends Remapper implements Library {
  private static final String COPY = "copy/";
  private static final Set<String> KNOWN_TO_THE_VERIFIER =
      Set.of(
          "java/lang/Object",
          "java/lang/String",
          "java/lang/Class",
          "java/lang/Throwable",
          "java/lang/Cloneable",
          "java/io/Serializable",
          "java/lang/Record",
          "java/lang/invoke/MethodHandle",
          "java/lang/invoke/MethodType",
          "java/lang/invoke/VarHandle");

  private final String module;
  private final List<String> classes;

  /** Takes the classes of a module whose internal names match. */
  public JdkCopies(String module, Predicate<String> names) {
    super(Opcodes.ASM9);
    this.module = module;
    this.classes = JdkClasses.of(module).stream().filter(names).map(this::map).toList();
  }

  @Override
  public String map(String internalName) {
    boolean copied =
        !KNOWN_TO_THE_VERIFIER.contains(internalName) && JdkClasses.contains(internalName);
    return copied ? COPY + internalName : internalName;
  }

  @Override
  public String name() {
    return module + " of Java " + Runtime.version().feature();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public byte[] read(String internalName) {
    String original =
        internalName.startsWith(COPY) ? internalName.substring(COPY.length()) : internalName;
    byte[] bytes = map(original).equals(internalName) ? JdkClasses.read(original) : null;
    if (bytes == null) {
      return null;
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new ClassRemapper(writer, this), 0);
    return writer.toByteArray();
  }
}
