package dev.bobbin.agent;

import dev.bobbin.weaver.FrameClass;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines frame classes in the class loader of their host, before the host itself is there.
 *
 * <p>{@code MethodHandles.Lookup.defineClass} needs a loaded class of the package, and there may be
 * none yet; hence {@code ClassLoader.defineClass}, for which {@code java.lang} is opened to the
 * agent and to nobody else.
 */
final class FrameDefiner {
  private final Method defineClass;
  private final Method findLoadedClass;
  private final DefinedFrames defined = new DefinedFrames();

  private FrameDefiner(Method defineClass, Method findLoadedClass) {
    this.defineClass = defineClass;
    this.findLoadedClass = findLoadedClass;
  }

  /** Opens {@code java.lang} to the agent. */
  static FrameDefiner create(Instrumentation instrumentation) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.lang", Set.of(FrameDefiner.class.getModule())),
        Set.of(),
        Map.of());
    return new FrameDefiner(
        opened(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ProtectionDomain.class),
        opened("findLoadedClass", String.class));
  }

  private static Method opened(String name, Class<?>... parameterTypes) {
    try {
      Method method = ClassLoader.class.getDeclaredMethod(name, parameterTypes);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException missing) {
      throw new LinkageError("ClassLoader." + name + " is gone", missing);
    }
  }

  /**
   * Defines the frame classes of one host.
   *
   * @param domain the host's, or null for the loader's default
   * @throws LinkageError if the JVM does not accept one, or if the loader holds another class of
   *     that name
   */
  void define(ClassLoader loader, ProtectionDomain domain, List<FrameClass> frames) {
    for (FrameClass frame : frames) {
      define(loader, domain, frame);
    }
  }

  private void define(ClassLoader loader, ProtectionDomain domain, FrameClass frame) {
    String name = frame.internalName().replace('/', '.');
    byte[] bytes = frame.bytes();
    boolean alike = defined.claim(loader, frame);
    try {
      call(defineClass, loader, name, bytes, 0, bytes.length, domain);
    } catch (LinkageError failure) {
      // A racing load of the same host may have been first, with the same frame.
      if (!alike || !isDefined(loader, name)) {
        throw failure;
      }
    }
  }

  /** Returns whether new code that uses these frames works with the frames that are loaded. */
  boolean fits(ClassLoader loader, List<FrameClass> frames) {
    for (FrameClass frame : frames) {
      if (!defined.fits(loader, frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDefined(ClassLoader loader, String name) {
    Class<?> loaded = (Class<?>) call(findLoadedClass, loader, name);
    return loaded != null && loaded.getClassLoader() == loader;
  }

  private static Object call(Method method, ClassLoader loader, Object... arguments) {
    try {
      return method.invoke(loader, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof LinkageError failure) {
        throw failure;
      }
      throw new LinkageError("defining a frame class failed", thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new LinkageError("java.lang is not open to the agent", closed);
    }
  }
}
