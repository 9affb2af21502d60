package dev.bobbin.javac.output;

import java.io.IOException;
import java.net.URI;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.StandardLocation;

/** How class files are laid out, found by asking for one that nobody has. */
enum OutputLayout {
  /** Packages below one folder. */
  PACKAGES,
  /** Packages below the folders of modules; then javac wants the module's name. */
  MODULES,
  /** There is no {@code -d}; the Filer then drops the package, and names the current folder. */
  BESIDE_SOURCES;

  private static final String PACKAGE = "bobbin.probe";
  private static final String FILE = "bobbin$probe.class";

  static OutputLayout of(Filer filer) throws IOException {
    try {
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, PACKAGE, FILE).toUri();
      boolean flat =
          uri != null
              && "file".equals(uri.getScheme())
              && !uri.getPath().endsWith(PACKAGE.replace('.', '/') + "/" + FILE);
      return flat ? BESIDE_SOURCES : PACKAGES;
    } catch (FilerException moduleIsMissing) {
      return MODULES;
    }
  }
}
