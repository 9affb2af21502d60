package dev.bobbin.stress.verify;

import java.util.Map;

/**
 * Defines stressed classes, and for all others of their library the originals; anything else comes
 * from the parent.
 */
public final class StressLoader extends ClassLoader {
  private final Map<String, byte[]> stressed;
  private final Library originals;

  static {
    registerAsParallelCapable();
  }

  /**
   * Creates a loader.
   *
   * @param stressed class files by internal name, frame classes included
   */
  public StressLoader(Map<String, byte[]> stressed, Library originals) {
    super(StressLoader.class.getClassLoader());
    this.stressed = stressed;
    this.originals = originals;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = classFile(name.replace('.', '/'));
      return bytes == null
          ? super.loadClass(name, resolve)
          : defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** Returns whether a class loader may define classes of the name's package. */
  static boolean mayDefine(String internalName) {
    return !internalName.startsWith("java/");
  }

  private byte[] classFile(String internalName) {
    if (!mayDefine(internalName)) {
      return null;
    }
    byte[] bytes = stressed.get(internalName);
    return bytes != null ? bytes : originals.read(internalName);
  }

  /** Lets the JVM load, link and thereby verify a class; it is not initialised. */
  void link(String internalName) throws ClassNotFoundException {
    Linkage.link(Class.forName(internalName.replace('/', '.'), false, this));
  }
}
