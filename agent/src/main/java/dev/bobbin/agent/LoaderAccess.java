package dev.bobbin.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.SecureClassLoader;
import java.util.Map;
import java.util.Set;

/**
 * The protected methods of class loaders.
 *
 * <p>{@code MethodHandles.Lookup.defineClass} needs a loaded class of the package, and before the
 * host is there may be none; hence {@code ClassLoader.defineClass}. Its package, and those of the
 * loaders that have a class path, are opened to the agent and to nobody else.
 */
final class LoaderAccess {
  private final Method defineClass;
  private final Method findLoadedClass;

  /** Opens the packages of class loaders to the agent. */
  LoaderAccess(Instrumentation instrumentation) {
    Set<Module> agent = Set.of(LoaderAccess.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of(
            "java.lang", agent,
            "java.net", agent,
            "java.security", agent,
            "jdk.internal.loader", agent),
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
      return method(ClassLoader.class, name, parameterTypes);
    } catch (NoSuchMethodException missing) {
      throw new LinkageError("ClassLoader." + name + " is gone", missing);
    }
  }

  /**
   * Defines a class; returns it.
   *
   * @param domain null for the loader's default
   * @throws LinkageError if the JVM does not accept it, or if the loader has one of that name
   */
  Class<?> define(ClassLoader loader, String name, byte[] bytes, ProtectionDomain domain) {
    return (Class<?>) call(defineClass, loader, name, bytes, 0, bytes.length, domain);
  }

  /** Returns whether a loader has defined a class; runs no code of the loader. */
  boolean hasDefined(ClassLoader loader, String name) {
    Class<?> loaded = (Class<?>) call(findLoadedClass, loader, name);
    return loaded != null && loaded.getClassLoader() == loader;
  }

  /**
   * Adds an element to the class path of a loader, if it is one of the JDK or extends {@link
   * URLClassLoader}.
   */
  void addToClassPath(ClassLoader loader, URL element) {
    try {
      if (loader instanceof URLClassLoader) {
        method(URLClassLoader.class, "addURL", URL.class).invoke(loader, element);
      } else if (loader.getClass().getName().startsWith("jdk.internal.loader.")) {
        Field field = loader.getClass().getSuperclass().getDeclaredField("ucp");
        field.setAccessible(true);
        Object path = field.get(loader);
        method(path.getClass(), "addURL", URL.class).invoke(path, element);
      }
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      // Nothing is missing but in the sight of other agents.
    }
  }

  /**
   * Has a loader of the JDK, or one that extends {@link SecureClassLoader}, give the classes from
   * an element of its class path this domain, and not one that it makes for the element.
   */
  void setDomain(ClassLoader loader, URL element, ProtectionDomain domain) {
    try {
      Field field = SecureClassLoader.class.getDeclaredField("pdcache");
      field.setAccessible(true);
      Method put = Map.class.getMethod("put", Object.class, Object.class);
      put.invoke(
          field.get(loader), sourceKey(new CodeSource(element, (CodeSigner[]) null)), domain);
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      // The classes then have no rights under a security manager, and no place to tell of.
    }
  }

  private static Object sourceKey(CodeSource source) throws ReflectiveOperationException {
    Class<?> type = Class.forName(SecureClassLoader.class.getName() + "$CodeSourceKey");
    Constructor<?> constructor = type.getDeclaredConstructor(CodeSource.class);
    constructor.setAccessible(true);
    return constructor.newInstance(source);
  }

  private static Method method(Class<?> owner, String name, Class<?>... parameterTypes)
      throws NoSuchMethodException {
    Method method = owner.getDeclaredMethod(name, parameterTypes);
    method.setAccessible(true);
    return method;
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
