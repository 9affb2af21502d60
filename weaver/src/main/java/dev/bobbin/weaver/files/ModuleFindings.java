package dev.bobbin.weaver.files;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
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

  /** The class file version of Java 17, the oldest that the runtime runs on. */
  private static final int RUNTIME = 61;

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
    int version = version(first.bytes());
    String text =
        "compiled for Java "
            + (version - 44)
            + (others == 0 ? "" : ", as " + others + (others == 1 ? " other is" : " others are"))
            + ", but generators run on Java 17 and newer; compile with --release 17, or see to it"
            + " that nothing older runs it";
    String name = new ClassReader(first.bytes()).getClassName().replace('/', '.');
    return new Diagnostic(DiagnosticCode.OLD_JAVA_RELEASE, name, null, null, 0, text);
  }

  private static boolean isOld(WeaveResult result) {
    return result.woven() && result.bytes().length > 8 && version(result.bytes()) < RUNTIME;
  }

  private static int version(byte[] classFile) {
    return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
  }
}
