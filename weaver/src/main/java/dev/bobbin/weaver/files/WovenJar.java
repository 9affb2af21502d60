package dev.bobbin.weaver.files;

import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The classes of a jar that were woven or that have findings, by the names of their entries.
 *
 * <p>The jar is replaced as a whole, in one step.
 */
record WovenJar(Path jar, Map<String, WeaveResult> results) implements WovenFiles {

  @Override
  public DirectoryResult result() {
    return DirectoryResult.of(results.values());
  }

  @Override
  public void write() throws IOException {
    result().rejectErrors();
    if (result().classes() > 0) {
      new JarRewriter(jar, results).rewrite();
    }
  }
}
