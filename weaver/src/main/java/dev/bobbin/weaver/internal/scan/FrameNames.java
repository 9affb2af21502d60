package dev.bobbin.weaver.internal.scan;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Gives out names of frame classes: {@code Host$count$Gen}, with an index where that is taken.
 *
 * <p>Names that differ in case only are one file on some systems.
 */
final class FrameNames {
  private final String host;
  private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  FrameNames(ClassNode host) {
    this.host = host.name;
    for (InnerClassNode inner : host.innerClasses) {
      taken.add(inner.name);
    }
    if (host.nestMembers != null) {
      taken.addAll(host.nestMembers);
    }
  }

  String of(String methodName) {
    String base = host + "$" + methodName + "$Gen";
    String name = base;
    for (int index = 2; !taken.add(name); index++) {
      name = base + index;
    }
    return name;
  }
}
