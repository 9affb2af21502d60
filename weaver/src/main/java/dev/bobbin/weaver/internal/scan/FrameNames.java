package dev.bobbin.weaver.internal.scan;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives out names of frame classes: {@code Host$count$Gen}, which no two methods of any two hosts
 * have in common.
 *
 * <p>A dollar sign may separate classes or be a part of a name. So where the name of the method has
 * one, where there is another generator of that name, or a class where the frame is to be, a hash
 * of host, name and descriptor follows. It does not depend on the other methods: a class that is
 * compiled again keeps its names.
 *
 * <p>Names that differ in case only are one file on some systems.
 */
final class FrameNames {
  private static final String SUFFIX = "$Gen";

  private final String host;

  /** How many generators have a name. */
  private final TreeMap<String, Integer> generators = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final TreeSet<String> classes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  FrameNames(ClassNode host, List<MethodNode> generators) {
    this.host = host.name;
    for (MethodNode method : generators) {
      this.generators.merge(method.name, 1, Integer::sum);
    }
    for (InnerClassNode inner : host.innerClasses) {
      classes.add(inner.name);
    }
    if (host.nestMembers != null) {
      classes.addAll(host.nestMembers);
    }
  }

  String of(MethodNode method) {
    String name = host + "$" + method.name;
    return isPlain(method, name) ? name + SUFFIX : name + SUFFIX + "$" + hash(method);
  }

  /**
   * Returns the name of the frame of a durable generator: it depends on the host and the id alone,
   * so that the method can have another name or more overloads when a saved frame is restored.
   */
  String of(DurableMark durable) {
    return host + "$durable" + SUFFIX + "$" + NameHash.of(durable.id());
  }

  /** Before Java 11 a host does not tell what is in its member classes, which may be a Gen. */
  private boolean isPlain(MethodNode method, String name) {
    return method.name.indexOf('$') < 0
        && generators.get(method.name) == 1
        && !classes.contains(name)
        && !classes.contains(name + SUFFIX);
  }

  private String hash(MethodNode method) {
    return NameHash.of(host + "\n" + method.name + "\n" + method.desc);
  }
}
