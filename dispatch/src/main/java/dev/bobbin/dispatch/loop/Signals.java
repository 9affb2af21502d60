package dev.bobbin.dispatch.loop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who listens to signals of the operating system, by the JDK's unsupported interface for them. */
final class Signals {
  private static final Map<String, Signals> LISTENED_TO = new HashMap<>();

  private final Object signal;

  /** What to have again when nobody listens any more. */
  private final Object before;

  private final Map<Object, Runnable> listeners = new LinkedHashMap<>();

  private Signals(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    signal = type.getConstructor(String.class).newInstance(name);
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object handler =
        Proxy.newProxyInstance(
            handlerType.getClassLoader(),
            new Class<?>[] {handlerType},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "handle" -> told();
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> "what listens to SIG" + name;
                });
    before = handle(handler);
  }

  private Object handle(Object handler) throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), handlerType)
        .invoke(null, signal, handler);
  }

  private Object told() {
    List<Runnable> all;
    synchronized (LISTENED_TO) {
      all = List.copyOf(listeners.values());
    }
    all.forEach(Runnable::run);
    return null;
  }

  /** Lets something be run at each signal, under a key to remove it by. */
  static void add(String name, Object key, Runnable listener) {
    synchronized (LISTENED_TO) {
      Signals signals = LISTENED_TO.get(name);
      if (signals == null) {
        signals = begin(name);
        LISTENED_TO.put(name, signals);
      }
      signals.listeners.put(key, listener);
    }
  }

  private static Signals begin(String name) {
    try {
      return new Signals(name);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "no signal '" + name + "' to listen to: " + refused.getCause().getMessage(),
          refused.getCause());
    } catch (ReflectiveOperationException missing) {
      throw new UnsupportedOperationException(
          "signals need the JDK's module jdk.unsupported", missing);
    }
  }

  /** Ends what was added under a key; does nothing if it has ended. */
  static void remove(String name, Object key) {
    synchronized (LISTENED_TO) {
      Signals signals = LISTENED_TO.get(name);
      if (signals != null && signals.listeners.remove(key) != null && signals.listeners.isEmpty()) {
        LISTENED_TO.remove(name);
        signals.end();
      }
    }
  }

  private void end() {
    try {
      handle(before);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("what listened to a signal cannot be set again", impossible);
    }
  }
}
