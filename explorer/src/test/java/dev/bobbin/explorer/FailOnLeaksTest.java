package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

class FailOnLeaksTest {
  private final FailOnLeaks extension = new FailOnLeaks();
  private final ExtensionContext context =
      fake(
          ExtensionContext.class,
          Map.of("getUniqueId", "id", "getStore", fake(Store.class, Map.of())));

  /** JUnit asks for what comes after a test also where what comes before it has failed. */
  @Test
  void without_the_agent_the_only_failure_says_so() {
    assertThatIllegalStateException()
        .isThrownBy(() -> extension.beforeEach(context))
        .withMessageContaining("-javaagent:");
    assertThatCode(() -> extension.afterEach(context)).doesNotThrowAnyException();
  }

  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    Object fake =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName()));
    return type.cast(fake);
  }
}
