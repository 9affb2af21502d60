package dev.bobbin.agent;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * The interfaces that a frame class implements because its generator returns a type of the user's
 * own.
 *
 * <p>To define the frame class is to load them. What is loaded while a class is transformed is not
 * shown to the transformer, so generators in it would stay unwoven; and the class that is
 * transformed, which may be one of them, would be loaded twice.
 */
final class ReturnInterfaces {
  private final Weaver weaver;
  private final LoaderClasses classes;
  private final String host;

  /**
   * Creates what tells the interfaces of one host's frame classes.
   *
   * @param weaver knows the classes of the host's loader
   * @param host the binary name of the class that is transformed
   */
  ReturnInterfaces(Weaver weaver, LoaderClasses classes, String host) {
    this.weaver = weaver;
    this.classes = classes;
    this.host = host.replace('.', '/');
  }

  /**
   * Returns the internal names of those that must not be loaded before the host is: itself, and
   * what has generators.
   */
  Set<String> tooEarly(FrameClass frame) {
    Set<String> early = new TreeSet<>();
    visit(frame.bytes(), new HashSet<>(), early);
    return early;
  }

  private void visit(byte[] classFile, Set<String> seen, Set<String> early) {
    for (String name : new ClassReader(classFile).getInterfaces()) {
      if (!name.startsWith("java/") && seen.add(name)) {
        Optional<byte[]> found = classes.apply(name);
        if (name.equals(host) || found.isPresent() && hasGenerators(found.get())) {
          early.add(name);
        }
        found.ifPresent(bytes -> visit(bytes, seen, early));
      }
    }
  }

  private boolean hasGenerators(byte[] classFile) {
    WeaveResult result = weaver.weave(classFile);
    return result.woven() || result.hasErrors();
  }
}
