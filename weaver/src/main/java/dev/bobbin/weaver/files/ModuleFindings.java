package dev.bobbin.weaver.files;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.OldRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * What is found about the classes of a folder or jar as a whole: what builds, and cannot run.
 *
 * <p>Names are paths from the root, with slashes.
 */
final class ModuleFindings {
  private static final String DESCRIPTOR = "module-info.class";
  private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/$");

  private final ModuleGraph modules;

  /** The module descriptors, by the folder that is the root of their classes. */
  private final Map<String, List<byte[]>> descriptors = new LinkedHashMap<>();

  /** The classes that were woven, now or before. */
  private final Map<String, WeaveResult> users = new LinkedHashMap<>();

  ModuleFindings(ClassPath known) {
    this.modules = new ModuleGraph(known);
  }

  /** Takes note of a class file and of what became of it. */
  void add(String name, byte[] classFile, WeaveResult result) {
    if (name.endsWith("/" + DESCRIPTOR) || name.equals(DESCRIPTOR)) {
      String folder = name.substring(0, name.length() - DESCRIPTOR.length());
      String root = VERSION.matcher(folder).replaceFirst("");
      descriptors.computeIfAbsent(root, key -> new ArrayList<>()).add(classFile);
    } else if (result.woven() || result.alreadyWoven()) {
      users.put(name, result);
    }
  }

  /** Returns the findings. */
  List<Diagnostic> diagnostics() {
    Stream<Diagnostic> errors =
        descriptors.entrySet().stream()
            .filter(entry -> users.keySet().stream().anyMatch(n -> n.startsWith(entry.getKey())))
            .flatMap(entry -> entry.getValue().stream())
            .flatMap(descriptor -> modules.complaint(descriptor).stream())
            .distinct();
    return Stream.concat(errors, oldRelease()).toList();
  }

  private Stream<Diagnostic> oldRelease() {
    List<WeaveResult> old = users.values().stream().filter(ModuleFindings::isOld).toList();
    return old.isEmpty() ? Stream.empty() : Stream.of(oldRelease(old.get(0), old.size() - 1));
  }

  private static Diagnostic oldRelease(WeaveResult first, int others) {
    String name = new ClassReader(first.bytes()).getClassName().replace('/', '.');
    return OldRelease.note(first.bytes(), name, others);
  }

  private static boolean isOld(WeaveResult result) {
    return result.woven() && OldRelease.isIn(result.bytes());
  }
}
