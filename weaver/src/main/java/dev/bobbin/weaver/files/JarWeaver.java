package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Weaves the classes of a jar, wherever in it they lie.
 *
 * <p>The classes of a multi-release jar are woven for each release, those of a web archive or an
 * executable jar in their folder. A jar within the jar is not looked into. A jar in which nothing
 * has to be woven is left as it is, whatever else is wrong with it.
 */
public final class JarWeaver {
  private final BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> weaver;
  private final ClassPath known;

  /**
   * Creates a weaver of jars.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}
   */
  public JarWeaver(Function<byte[], WeaveResult> weaver) {
    this(weaver, ClassPath.NONE);
  }

  /**
   * Creates a weaver of jars with modules.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}
   * @param known where the other modules are
   */
  public JarWeaver(Function<byte[], WeaveResult> weaver, ClassPath known) {
    this(DirectoryWeaver.ignoringNeighbours(weaver), known);
  }

  /**
   * Creates a weaver of jars whose classes see those around them.
   *
   * @param weaver weaves a single class file, given what finds the classes around it by internal
   *     name
   * @param known where the other modules are
   */
  public JarWeaver(
      BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> weaver, ClassPath known) {
    this.weaver = Objects.requireNonNull(weaver, "weaver is null");
    this.known = Objects.requireNonNull(known, "known is null");
  }

  /**
   * Weaves every class of a jar in memory.
   *
   * @throws IOException if the jar cannot be read, if its classes unpack to far more than those of
   *     a jar do, or if it would have to change but is damaged, is signed, or has an entry that
   *     points out of it
   */
  public WovenFiles prepare(Path jar) throws IOException {
    // What a link points to is replaced, not the link.
    Path file = jar.toRealPath();
    FileStamp before = FileStamp.of(file);
    try (ZipReader zip = new ZipReader(file, jar)) {
      List<ZipHeader> entries = zip.directory().headers();
      List<ZipHeader> classes = entries.stream().filter(JarWeaver::isClass).toList();
      ZipLimits.check(jar, before.size(), classes);
      DamagedEntries damaged = new DamagedEntries(zip, jar);
      ModuleFindings module = new ModuleFindings(known);
      JarNeighbours neighbours = new JarNeighbours(zip, classes);
      Map<String, WeaveResult> results = weave(jar, classes, neighbours, damaged, module);
      WovenJar woven =
          new WovenJar(jar, file, before, results, module.diagnostics(), damaged.remarks());
      if (woven.result().classes() > 0) {
        damaged.rejectAny();
        ZipLimits.check(jar, before.size(), entries);
        JarRules.check(jar, entries);
        rejectClashes(zip, jar, woven.frames());
      }
      return woven;
    }
  }

  private static void rejectClashes(ZipReader zip, Path jar, Map<String, FrameClass> frames)
      throws IOException {
    for (ZipHeader entry : zip.directory().headers()) {
      FrameClass frame = frames.get(entry.path());
      if (frame != null) {
        FrameClash.reject(place(jar, entry), zip.read(entry), frame);
      }
    }
  }

  private static String place(Path jar, ZipHeader entry) {
    return jar + "!" + entry.path();
  }

  private static boolean isClass(ZipHeader entry) {
    return entry.path().endsWith(ClassFiles.SUFFIX);
  }

  private Map<String, WeaveResult> weave(
      Path jar,
      List<ZipHeader> classes,
      JarNeighbours neighbours,
      DamagedEntries damaged,
      ModuleFindings module)
      throws IOException {
    Map<String, WeaveResult> results = new LinkedHashMap<>();
    for (ZipHeader entry : classes) {
      Optional<byte[]> classFile = damaged.read(entry);
      if (classFile.isPresent()) {
        WeaveResult result =
            weaver
                .apply(classFile.get(), neighbours.of(entry.path(), classFile.get()))
                .readFrom(place(jar, entry));
        module.add(entry.path(), classFile.get(), result);
        if (!result.isUnremarkable()) {
          results.put(entry.path(), result);
        }
      }
    }
    return results;
  }
}
