package dev.bobbin.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/** Puts hooks into the classes that are loaded, and those that will be. */
final class HookInstaller {
  private final WovenNames loaded = new WovenNames();
  private Instrumentation instrumentation;

  /** Null until hooks are wanted. */
  private volatile HookTransformer transformer;

  /** Takes what changes classes. */
  synchronized void offer(Instrumentation offered) {
    instrumentation = offered;
  }

  void note(String internalName) {
    loaded.note(internalName);
  }

  /** Puts hooks into the generators of some classes, unless that was done before. */
  synchronized void install(ClassNames hosts) {
    if (transformer != null) {
      return;
    }
    if (instrumentation == null) {
      throw new IllegalStateException(
          "nothing tells what generators do; start the program with -javaagent:bobbin-agent.jar");
    }
    HookTransformer added = new HookTransformer(hosts, new ProbeDefiner(instrumentation));
    instrumentation.addTransformer(added, true);
    transformer = added;
    List<Class<?>> known = known();
    RuntimeHooks.load();
    try {
      if (!known.isEmpty()) {
        instrumentation.retransformClasses(known.toArray(new Class<?>[0]));
      }
    } catch (UnmodifiableClassException | LinkageError failure) {
      throw new IllegalStateException("classes that are loaded cannot be recorded", failure);
    }
  }

  /** Returns the classes that may have been loaded without hooks. */
  private List<Class<?>> known() {
    List<Class<?>> known = new ArrayList<>();
    for (Class<?> each : instrumentation.getAllLoadedClasses()) {
      if (loaded.contain(each) && instrumentation.isModifiableClass(each)) {
        known.add(each);
      }
    }
    return known;
  }

  /** Returns a frame class with hooks, if they are wanted. */
  byte[] into(String internalName, byte[] frameClass) {
    loaded.note(internalName);
    HookTransformer wanted = transformer;
    return wanted == null ? frameClass : wanted.frame(internalName, frameClass);
  }

  /** Notes a frame class that the agent has defined: that may have loaded the runtime. */
  void defined(Class<?> frame) {
    HookTransformer wanted = transformer;
    if (wanted != null) {
      wanted.defined(frame);
    }
  }
}
