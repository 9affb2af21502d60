package dev.bobbin.javac;

import com.sun.source.util.JavacTask;

/**
 * Which session weaves in a run of javac.
 *
 * <p>Gradle, and {@code --processor-module-path}, load plugin and processor by two class loaders,
 * which share no class of ours. A system property is what both can see; it is named after three
 * objects of the run, so that no other run in this JVM has the same name.
 */
final class Claim {
  private final String name;
  private final String holder = Integer.toHexString(System.identityHashCode(this)) + this;

  Claim(JavacTask task) {
    this.name = "bobbin.javac" + id(task) + id(task.getElements()) + id(task.getTypes());
  }

  private static String id(Object object) {
    return "." + Integer.toHexString(System.identityHashCode(object));
  }

  /** Makes this session the one that weaves, unless another one is. */
  boolean take() {
    Object present = System.getProperties().putIfAbsent(name, holder);
    return present == null || present.equals(holder);
  }

  boolean isTakenByOther() {
    String present = System.getProperty(name);
    return present != null && !present.equals(holder);
  }

  void release() {
    System.getProperties().remove(name, holder);
  }
}
