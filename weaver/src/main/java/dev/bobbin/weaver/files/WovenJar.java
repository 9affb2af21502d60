package dev.bobbin.weaver.files;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What weaving made of a jar; not yet written. */
public final class WovenJar {
  private final Path jar;

  /** The classes that were woven, by the name of their entry. */
  private final Map<String, WeaveResult> woven;

  private final List<Diagnostic> diagnostics;

  WovenJar(Path jar, Map<String, WeaveResult> woven, List<Diagnostic> diagnostics) {
    this.jar = jar;
    this.woven = new LinkedHashMap<>(woven);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Returns every finding, in the order of the jar. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the number of classes that were woven. */
  public int classes() {
    return woven.size();
  }

  /** Returns the number of generators that were woven. */
  public int generators() {
    return woven.values().stream().mapToInt(WeaveResult::generators).sum();
  }

  /**
   * Replaces the jar by the woven one, in one step; leaves it alone if no class was woven.
   *
   * @throws IOException if the jar cannot be written; it is then as it was
   */
  public void write() throws IOException {
    if (!woven.isEmpty()) {
      new JarRewriter(jar, woven).rewrite();
    }
  }
}
