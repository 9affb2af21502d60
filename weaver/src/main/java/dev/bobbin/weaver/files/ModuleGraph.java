package dev.bobbin.weaver.files;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.ModuleNode;
import org.objectweb.asm.tree.ModuleRequireNode;

/** Tells whether a module reads that of the runtime (JLS 7.7.1). */
final class ModuleGraph {
  private static final String RUNTIME = "dev.bobbin";

  private final ClassPath known;

  /** The modules of the class path by name; null until one is asked for. */
  private Map<String, ModuleNode> others;

  ModuleGraph(ClassPath known) {
    this.known = known;
  }

  /** Returns what is wrong with a module whose classes have generators; empty if nothing is. */
  Optional<Diagnostic> complaint(byte[] descriptor) {
    ModuleNode module = read(descriptor);
    if (module == null || module.name.equals(RUNTIME)) {
      return Optional.empty();
    }
    for (ModuleRequireNode required : requires(module)) {
      if (required.module.equals(RUNTIME)) {
        return (required.access & Opcodes.ACC_STATIC_PHASE) == 0
            ? Optional.empty()
            : Optional.of(diagnostic(module, "requires dev.bobbin only to compile", "drop static"));
      }
    }
    return isImplied(module)
        ? Optional.empty()
        : Optional.of(
            diagnostic(
                module,
                "does not require dev.bobbin, which its generators need to run",
                "add the line: requires dev.bobbin;"));
  }

  private static Diagnostic diagnostic(ModuleNode module, String wrong, String remedy) {
    return new Diagnostic(
        DiagnosticCode.MODULE_WITHOUT_RUNTIME,
        "module-info",
        null,
        "module-info.java",
        0,
        "the module " + module.name + " " + wrong + "; " + remedy);
  }

  /**
   * Returns whether a required module requires the runtime for others too, or may do so: without a
   * class path, that of an unknown module is not known. On a class path, a module that is not found
   * is automatic, and implies no module that is not.
   */
  private boolean isImplied(ModuleNode module) {
    List<String> read = new ArrayList<>();
    requires(module).forEach(required -> read.add(required.module));
    for (int i = 0; i < read.size(); i++) {
      String name = read.get(i);
      ModuleNode other = isOfJdk(name) ? null : others().get(name);
      if (name.equals(RUNTIME) || other == null && !isOfJdk(name) && known == ClassPath.NONE) {
        return true;
      }
      requires(other).stream()
          .filter(required -> (required.access & Opcodes.ACC_TRANSITIVE) != 0)
          .map(required -> required.module)
          .filter(next -> !read.contains(next))
          .forEach(read::add);
    }
    return false;
  }

  private static List<ModuleRequireNode> requires(ModuleNode module) {
    return module == null || module.requires == null ? List.of() : module.requires;
  }

  private static boolean isOfJdk(String module) {
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  private Map<String, ModuleNode> others() {
    if (others == null) {
      others = new HashMap<>();
      for (byte[] descriptor : known.moduleDescriptors()) {
        ModuleNode module = read(descriptor);
        if (module != null) {
          others.put(module.name, module);
        }
      }
    }
    return others;
  }

  /** Returns null for what is damaged, or of a Java that is not known. */
  private static ModuleNode read(byte[] descriptor) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(descriptor).accept(node, ClassReader.SKIP_CODE);
      return node.module;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }
}
