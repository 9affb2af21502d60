package dev.bobbin.explorer;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Extension of JUnit that fails a test which has dropped a generator inside a {@code try} with a
 * {@code finally}: {@code @ExtendWith(FailOnLeaks.class)}.
 *
 * <p>It asks for two garbage collections after each test. The JVM of the tests needs the agent.
 * What tests that run at the same time drop is told by each of them.
 */
public final class FailOnLeaks implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(FailOnLeaks.class);

  /** Creates the extension; JUnit does. */
  public FailOnLeaks() {}

  /** What is watched during one test. */
  private record Watch(Leaks leaks, Runnable stop) {}

  /**
   * Begins to watch.
   *
   * @throws IllegalStateException if the agent is missing
   */
  @Override
  public void beforeEach(ExtensionContext context) {
    Leaks leaks = new Leaks();
    store(context).put(context.getUniqueId(), new Watch(leaks, AgentHooks.listen(leaks)));
  }

  /**
   * Fails the test if something was dropped.
   *
   * @throws AssertionError naming each place
   */
  @Override
  public void afterEach(ExtensionContext context) {
    Watch watch = store(context).remove(context.getUniqueId(), Watch.class);
    if (watch == null) {
      // What came before the test has failed, and JUnit asks all the same.
      return;
    }
    List<String> found = watch.leaks().collect();
    watch.stop().run();
    if (!found.isEmpty()) {
      throw new AssertionError("generators are not closed:\n  " + String.join("\n  ", found));
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
