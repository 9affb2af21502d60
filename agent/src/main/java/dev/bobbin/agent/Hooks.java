package dev.bobbin.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Where the runtime's probe and a recorder find each other, both by reflection: this class is in
 * the system class loader, they may be in any.
 */
public final class Hooks {
  private static final HookInstaller INSTALLER = new HookInstaller();

  /** Never changed, but replaced. */
  private static List<ObjIntConsumer<Object[]>> listeners = List.of();

  /**
   * All listeners as one; the usual one by itself, since the JVM compiles this with all it calls.
   */
  private static volatile ObjIntConsumer<Object[]> told = all(listeners);

  private Hooks() {}

  /** Lets hooks be put into classes when somebody listens. */
  static void offer(Instrumentation instrumentation) {
    INSTALLER.offer(instrumentation);
  }

  /** Notes a class that is being loaded, and may get hooks later. */
  static void note(String internalName) {
    INSTALLER.note(internalName);
  }

  /** Returns a frame class that the agent is about to define, with hooks if somebody listens. */
  static byte[] into(String internalName, byte[] frameClass) {
    return INSTALLER.into(internalName, frameClass);
  }

  /** Notes a frame class that the agent has defined. */
  static void defined(Class<?> frame) {
    INSTALLER.defined(frame);
  }

  /** Returns what the runtime tells its facts. */
  public static ObjIntConsumer<Object[]> sink() {
    return Hooks::tell;
  }

  private static void tell(Object[] fact, int kind) {
    told.accept(fact, kind);
  }

  private static ObjIntConsumer<Object[]> all(List<ObjIntConsumer<Object[]>> listeners) {
    return listeners.size() == 1
        ? listeners.get(0)
        : (fact, kind) -> listeners.forEach(each -> each.accept(fact, kind));
  }

  /**
   * Puts hooks into classes, unless they have them, and hands on what those tell.
   *
   * @return what ends it
   */
  public static Runnable listen(ObjIntConsumer<Object[]> listener) {
    return listen(listener, ClassNames.ALL);
  }

  /**
   * As {@link #listen(ObjIntConsumer)}, for some classes.
   *
   * @param hosts those whose generators get hooks, if none have them yet
   */
  static Runnable listen(ObjIntConsumer<Object[]> listener, ClassNames hosts) {
    INSTALLER.install(hosts);
    change(each -> each.add(listener));
    return () -> change(each -> each.remove(listener));
  }

  private static synchronized void change(Consumer<List<ObjIntConsumer<Object[]>>> change) {
    List<ObjIntConsumer<Object[]>> changed = new ArrayList<>(listeners);
    change.accept(changed);
    listeners = List.copyOf(changed);
    told = all(listeners);
  }
}
