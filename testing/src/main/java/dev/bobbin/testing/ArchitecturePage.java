package dev.bobbin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The picture of modules and packages in {@code docs/internals/architecture.md}, in the language of
 * Mermaid. The tests of each module hold its part of it against the code.
 */
public final class ArchitecturePage {

  private static final Path PAGE = Path.of("docs", "internals", "architecture.md");

  private ArchitecturePage() {}

  /**
   * Fails unless the picture shows which published modules use which.
   *
   * @throws AssertionError with what the picture should have
   */
  public static void assertShowsModules() {
    StringBuilder lines = new StringBuilder();
    Uses.reduced(Modules.uses(project()))
        .forEach((user, useds) -> useds.forEach(used -> lines.append(edge(user, " ==> ", used))));
    if (lines.isEmpty()) {
      throw new AssertionError("no module uses another one");
    }
    assertShows(lines.toString());
  }

  /**
   * Fails unless the picture shows which packages of a module use which; what follows from others
   * is left out.
   *
   * @throws AssertionError with what the picture should have
   */
  public static void assertShows(String module, Packages packages) {
    Map<String, Set<String>> uses = Uses.reduced(packages.uses());
    StringBuilder lines = new StringBuilder("  subgraph " + module + "\n");
    uses.keySet().forEach(name -> lines.append("    " + id(name) + "[\"" + label(name) + "\"]\n"));
    uses.forEach(
        (user, useds) ->
            useds.forEach(used -> lines.append("  " + edge(id(user), " --> ", id(used)))));
    assertShows(lines.append("  end\n").toString());
  }

  private static String edge(String user, String arrow, String used) {
    return "  " + user + arrow + used + "\n";
  }

  /** A dot would end a name in the language of the picture. */
  private static String id(String packageName) {
    return packageName.replace('.', '_');
  }

  private static String label(String packageName) {
    return packageName.replaceFirst("^dev\\.bobbin\\.(weaver\\.internal\\.)?", "");
  }

  /** Tests run in the folder of their module, or, where the shade plugin has moved it, below. */
  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(PAGE))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the tests do not run in the project: no " + PAGE);
      }
    }
    return folder;
  }

  private static void assertShows(String part) {
    try {
      // Git may have changed the ends of the lines.
      if (!Files.readString(project().resolve(PAGE)).replace("\r\n", "\n").contains(part)) {
        throw new AssertionError(PAGE + " does not show:\n" + part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
