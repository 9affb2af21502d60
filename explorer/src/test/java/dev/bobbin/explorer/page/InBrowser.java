package dev.bobbin.explorer.page;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser}: one for all classes, closed after the last. Where none is
 * installed the tests are skipped, and the output says so.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {
  private static final String MISSING =
      "No browser to test the explorer's page in: install Debian's packages chromium and"
          + " chromium-driver, or put chromium and chromedriver on the PATH.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Browser.isInstalled()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    System.out.println(context.getDisplayName() + " is skipped. " + MISSING);
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(InBrowser.class))
        .getOrComputeIfAbsent(Shared.class, key -> new Shared(Browser.start()), Shared.class)
        .browser();
  }

  private record Shared(Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
    }
  }
}
