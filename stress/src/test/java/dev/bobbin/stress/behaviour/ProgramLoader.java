package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.StressWeaver;
import dev.bobbin.weaver.FrameClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the classes of a program, stressed if there is a weaver; all others are the parent's. */
final class ProgramLoader extends ClassLoader {
  private final Program program;
  private final StressWeaver weaver;
  private final Map<String, byte[]> frames = new ConcurrentHashMap<>();

  static {
    registerAsParallelCapable();
  }

  /**
   * Creates a loader.
   *
   * @param weaver stresses what is loaded; null leaves it as it is
   */
  ProgramLoader(Program program, StressWeaver weaver) {
    super(ProgramLoader.class.getClassLoader());
    this.program = program;
    this.weaver = weaver;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = classFile(name.replace('.', '/'));
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      definePackageOf(name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private byte[] classFile(String internalName) {
    byte[] frame = frames.remove(internalName);
    if (frame != null) {
      return frame;
    }
    byte[] original = program.read(internalName);
    return original == null || weaver == null ? original : stress(original);
  }

  private byte[] stress(byte[] original) {
    return weaver
        .inOne(original)
        .map(
            stressed -> {
              for (FrameClass frame : stressed.frames()) {
                frames.put(frame.internalName(), frame.bytes());
              }
              return stressed.bytes();
            })
        .orElse(original);
  }

  /** Some libraries ask for the version of their package. */
  private void definePackageOf(String name) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (getDefinedPackage(packageName) == null) {
      definePackage(packageName, null, null, null, null, null, null, null);
    }
  }
}
