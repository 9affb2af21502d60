package dev.bobbin.conformance.cpython;

import dev.bobbin.Gen;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Python's attributes of a generator show, read from a {@link Gen}. */
final class Introspection {
  private static final Pattern NAME = Pattern.compile("<generator [^ ,>]*\\.([^ ,>.]+)[ ,>].*");

  private Introspection() {}

  static Object of(String attribute, Gen<?> generator) {
    switch (attribute) {
      case "state":
        return "GEN_" + generator.state();
      case "running":
        return generator.state() == Gen.State.RUNNING;
      case "suspended":
        return generator.state() == Gen.State.SUSPENDED;
      case "hasframe":
        return generator.position() != null;
      case "isiter":
        return generator.iterator() == generator;
      case "name":
        return name(generator);
      case "yieldfrom":
        return delegate(generator.delegate());
      default:
        throw new AssertionError("no such step: " + attribute);
    }
  }

  private static String delegate(Object delegate) {
    if (delegate == null) {
      return null;
    }
    return delegate instanceof Gen ? name((Gen<?>) delegate) : "list_iterator";
  }

  private static String name(Gen<?> generator) {
    Matcher text = NAME.matcher(generator.toString());
    if (!text.matches()) {
      throw new AssertionError(generator.toString());
    }
    String name = text.group(1);
    return name.startsWith("lambda$")
        ? "<genexpr>"
        : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
