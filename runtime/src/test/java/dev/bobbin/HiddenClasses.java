package dev.bobbin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;

/** Classes that nobody finds by their name. */
public final class HiddenClasses {

  private HiddenClasses() {}

  /** Defines a class of the caller's package once more, as a hidden one. */
  public static Class<?> copy(Lookup caller, Class<?> type)
      throws IOException, IllegalAccessException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      return caller.defineHiddenClass(bytes.readAllBytes(), false).lookupClass();
    }
  }
}
