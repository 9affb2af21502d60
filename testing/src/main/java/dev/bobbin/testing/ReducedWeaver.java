package dev.bobbin.testing;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Weaves classes twice: with the whole weaver, and with one from which a package is missing. */
public final class ReducedWeaver {
  private final URL[] places;
  private final String weaver;
  private final String missing;

  /**
   * Creates a comparison.
   *
   * @param places where the weaver's classes are, and those of ASM
   * @param weaver the package of the weaver, which a jar may have renamed
   * @param missing the name of the missing package below that
   */
  public ReducedWeaver(List<URL> places, String weaver, String missing) {
    this.places = places.toArray(URL[]::new);
    this.weaver = weaver;
    this.missing = weaver + "." + missing + ".";
  }

  /**
   * Returns how many frame classes there are.
   *
   * @throws AssertionError if one of the two makes another byte than the other
   */
  public int assertSameBytes(Collection<byte[]> classFiles) throws Exception {
    int frames = 0;
    try (URLClassLoader whole = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
        URLClassLoader reduced = new Reduced()) {
      Weaving one = weaving(whole);
      Weaving other = weaving(reduced);
      for (byte[] classFile : classFiles) {
        List<byte[]> woven = one.weave(classFile);
        requireSame(woven, other.weave(classFile));
        frames += woven.size() - 1;
      }
    }
    return frames;
  }

  private static void requireSame(List<byte[]> woven, List<byte[]> alike) {
    boolean same = woven.size() == alike.size();
    for (int i = 0; same && i < woven.size(); i++) {
      same = Arrays.equals(woven.get(i), alike.get(i));
    }
    if (!same) {
      throw new AssertionError("woven otherwise: " + new String(woven.get(0), 10, 200));
    }
  }

  private Weaving weaving(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> options = loader.loadClass(weaver + ".WeaverOptions");
    Object defaults = options.getMethod("defaults").invoke(null);
    Class<?> type = loader.loadClass(weaver + ".Weaver");
    return new Weaving(
        type.getConstructor(options).newInstance(defaults), type.getMethod("weave", byte[].class));
  }

  private record Weaving(Object weaver, Method method) {

    /** Returns the class, and then its frames. */
    List<byte[]> weave(byte[] classFile) throws ReflectiveOperationException {
      Object result = method.invoke(weaver, (Object) classFile);
      List<byte[]> woven = new ArrayList<>(List.of((byte[]) call(result, "bytes")));
      for (Object frame : (List<?>) call(result, "frameClasses")) {
        woven.add((byte[]) call(frame, "bytes"));
      }
      return woven;
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
      return target.getClass().getMethod(name).invoke(target);
    }
  }

  private final class Reduced extends URLClassLoader {

    Reduced() {
      super(places, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(missing)) {
        throw new ClassNotFoundException(name + " is missing");
      }
      return super.findClass(name);
    }
  }
}
