package dev.bobbin.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;

/**
 * The protected methods of class loaders.
 *
 * <p>{@code MethodHandles.Lookup.defineClass} needs a loaded class of the package, and before the
 * host is there may be none; hence {@code ClassLoader.defineClass}, for which {@code java.lang} is
 * opened to the agent and to nobody else.
 */
final class LoaderAccess {
  private final Method defineClass;
  private final Method findLoadedClass;

  /** Opens {@code java.lang} to the agent. */
  LoaderAccess(Instrumentation instrumentation) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.lang", Set.of(LoaderAccess.class.getModule())),
        Set.of(),
        Map.of());
    this.defineClass =
        opened(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ProtectionDomain.class);
    this.findLoadedClass = opened("findLoadedClass", String.class);
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
   * Defines a class.
   *
   * @param domain null for the loader's default
   * @throws LinkageError if the JVM does not accept it, or if the loader has one of that name
   */
  void define(ClassLoader loader, String name, byte[] bytes, ProtectionDomain domain) {
    call(defineClass, loader, name, bytes, 0, bytes.length, domain);
  }

  /** Returns whether a loader has defined a class; runs no code of the loader. */
  boolean hasDefined(ClassLoader loader, String name) {
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
