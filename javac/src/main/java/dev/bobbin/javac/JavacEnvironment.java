package dev.bobbin.javac;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** Finds javac's own environment behind those that Gradle and IntelliJ give to processors. */
final class JavacEnvironment {
  private static final int DEEPEST = 8;

  private JavacEnvironment() {}

  /** Returns the innermost environment; the given one if nothing is wrapped. */
  static ProcessingEnvironment of(ProcessingEnvironment environment) {
    ProcessingEnvironment current = environment;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (isJavacs(current)) {
        return current;
      }
      Object wrapper =
          Proxy.isProxyClass(current.getClass()) ? Proxy.getInvocationHandler(current) : current;
      ProcessingEnvironment inner = fieldOf(wrapper);
      if (inner == null) {
        return current;
      }
      current = inner;
    }
    return current;
  }

  /** Javac's own wraps nothing; to look at all of its fields takes a while. */
  private static boolean isJavacs(ProcessingEnvironment environment) {
    return "jdk.compiler".equals(environment.getClass().getModule().getName());
  }

  private static ProcessingEnvironment fieldOf(Object wrapper) {
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (read(field, wrapper) instanceof ProcessingEnvironment inner && inner != wrapper) {
          return inner;
        }
      }
    }
    return null;
  }

  private static Object read(Field field, Object wrapper) {
    try {
      return field.trySetAccessible() ? field.get(wrapper) : null;
    } catch (IllegalAccessException | RuntimeException closed) {
      return null;
    }
  }
}
