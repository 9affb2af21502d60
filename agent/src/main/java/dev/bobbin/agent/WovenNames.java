package dev.bobbin.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names of the classes that were loaded and mention generators: those that may have hooks. */
final class WovenNames {
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Notes a class that is being loaded. */
  void note(String internalName) {
    if (internalName != null) {
      names.add(internalName.replace('/', '.'));
    }
  }

  /** Returns whether a loaded class may be one that gets hooks. */
  boolean contain(Class<?> loaded) {
    String name = loaded.getName();
    return RuntimeHooks.concern(name.replace('.', '/')) || names.contains(name);
  }
}
