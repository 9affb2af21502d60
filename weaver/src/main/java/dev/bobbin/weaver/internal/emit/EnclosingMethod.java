package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Tells of a frame class what a compiler tells of a class that is declared in a method (JVMS 4.7.6,
 * 4.7.7): tools take it for a part of its host.
 *
 * <p>It is not a member class, of which {@code getDeclaredClasses} would tell, and it is static: it
 * has no outer instance that a tool might look for.
 */
public final class EnclosingMethod {
  private static final int ACCESS = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;

  private EnclosingMethod() {}

  /** Lists a frame class in its host; the JVM wants that both tell the same. */
  public static void listFrame(GeneratorMethod generator) {
    generator.host().innerClasses.add(entry(generator));
  }

  /** Writes the source file and the enclosing method of a frame class; both come first. */
  static void begin(ClassVisitor frame, GeneratorMethod generator) {
    ClassNode host = generator.host();
    if (host.sourceFile != null) {
      frame.visitSource(host.sourceFile, null);
    }
    frame.visitOuterClass(host.name, generator.method().name, generator.method().desc);
  }

  /** Writes the list of inner classes: the host with those around it, and the frame class. */
  static void end(ClassVisitor frame, GeneratorMethod generator) {
    ClassNode host = generator.host();
    for (InnerClassNode inner : host.innerClasses) {
      if (inner.name.equals(host.name) || host.name.startsWith(inner.name + "$")) {
        inner.accept(frame);
      }
    }
    entry(generator).accept(frame);
  }

  private static InnerClassNode entry(GeneratorMethod generator) {
    String simpleName = generator.frameName().substring(generator.host().name.length() + 1);
    return new InnerClassNode(generator.frameName(), null, simpleName, ACCESS);
  }
}
