package dev.bobbin.weaver.files;

import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Weaves the classes of a jar, wherever in it they lie.
 *
 * <p>The classes of a multi-release jar are woven for each release, those of a web archive or an
 * executable jar in their folder. A jar within the jar is not looked into.
 */
public final class JarWeaver {
  private final Function<byte[], WeaveResult> weaver;

  /**
   * Creates a weaver of jars.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}
   */
  public JarWeaver(Function<byte[], WeaveResult> weaver) {
    this.weaver = Objects.requireNonNull(weaver, "weaver is null");
  }

  /**
   * Weaves every class of a jar in memory.
   *
   * @throws IOException if the jar cannot be read, if it has an entry that points out of it or
   *     entries that unpack to far more than a jar's do, or if it would have to change but is
   *     signed
   */
  public WovenFiles prepare(Path jar) throws IOException {
    // What a link points to is replaced, not the link.
    Path file = jar.toRealPath();
    try (ZipFile zip = open(file)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      ZipLimits.check(jar, Files.size(file), entries);
      WovenJar woven = new WovenJar(file, weave(zip, entries));
      if (woven.result().classes() > 0) {
        rejectSigned(jar, entries);
      }
      return woven;
    }
  }

  /** The complaints of ZipFile do not name the file. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException noJar) {
      throw new ZipException(file + " is not a jar: " + noJar.getMessage());
    }
  }

  private Map<String, WeaveResult> weave(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException {
    Map<String, WeaveResult> results = new LinkedHashMap<>();
    for (ZipEntry entry : entries) {
      if (entry.getName().endsWith(".class")) {
        WeaveResult result = weaver.apply(ZipEntries.read(zip, entry));
        if (result.woven() || !result.diagnostics().isEmpty()) {
          results.put(entry.getName(), result);
        }
      }
    }
    return results;
  }

  private static void rejectSigned(Path jar, List<? extends ZipEntry> entries) throws ZipException {
    for (ZipEntry entry : entries) {
      if (entry.getName().matches("(?i)META-INF/[^/]+\\.SF")) {
        throw new ZipException(
            jar
                + " is signed, and weaving would break the signature; weave it before it is signed,"
                + " or remove META-INF/*.SF and sign it again afterwards");
      }
    }
  }
}
