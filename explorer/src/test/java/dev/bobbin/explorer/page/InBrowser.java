package dev.bobbin.explorer.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Browser}: one for all classes, closed after the last. */
final class InBrowser implements ParameterResolver {

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
