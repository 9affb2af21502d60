package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.verify.Linkage;
import java.util.HashMap;
import java.util.Map;

/** Lets the JVM link a class, and so verify it; nothing of it runs. */
final class LinkedClass extends ClassLoader {
  private final Map<String, byte[]> classes;

  private LinkedClass(Map<String, byte[]> classes) {
    super(LinkedClass.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * Links classes.
   *
   * @param classes those to link, by the names under which they are looked for
   * @param family what else is at hand, by binary name
   * @return what the JVM says against one of them, or null
   */
  static Throwable link(Map<String, byte[]> classes, Map<String, byte[]> family) {
    Map<String, byte[]> all = new HashMap<>(family);
    all.putAll(classes);
    LinkedClass loader = new LinkedClass(all);
    try {
      for (String name : classes.keySet()) {
        Linkage.link(loader.loadClass(name));
      }
      return null;
    } catch (LinkageError | ClassNotFoundException | SecurityException refused) {
      return refused;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }
}
