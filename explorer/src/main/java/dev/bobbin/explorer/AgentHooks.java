package dev.bobbin.explorer;

import java.lang.reflect.InvocationTargetException;
import java.util.function.ObjIntConsumer;

/** The agent, which may be in another class loader, and knows none of these classes. */
final class AgentHooks {
  private static final String AGENT = "dev.bobbin.agent.Hooks";

  private AgentHooks() {}

  /**
   * Has what generators do told to a listener.
   *
   * @return what ends it
   * @throws IllegalStateException if the agent is missing
   */
  static Runnable listen(ObjIntConsumer<Object[]> listener) {
    try {
      return (Runnable)
          Class.forName(AGENT, true, ClassLoader.getSystemClassLoader())
              .getMethod("listen", ObjIntConsumer.class)
              .invoke(null, listener);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(
          "nothing tells what generators do; start the program with -javaagent:bobbin-agent.jar",
          absent);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (NoSuchMethodException | IllegalAccessException otherVersion) {
      throw new IllegalStateException("the agent is of another version", otherVersion);
    }
  }
}
