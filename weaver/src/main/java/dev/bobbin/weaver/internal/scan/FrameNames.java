package dev.bobbin.weaver.internal.scan;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Gives out names of frame classes: {@code Host$count$Gen}, with an index where that is taken. */
final class FrameNames {
  private final String host;
  private final Set<String> taken = new HashSet<>();

  FrameNames(ClassNode host) {
    this.host = host.name;
    for (InnerClassNode inner : host.innerClasses) {
      taken.add(inner.name);
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
