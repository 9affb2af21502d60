package dev.bobbin.stress.verify;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.util.CheckClassAdapter;

/** What {@code CheckClassAdapter.verify} does, with a hierarchy from files. */
final class ClassChecker {
  private final Hierarchy hierarchy;

  ClassChecker(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Returns what is wrong with a class file, or null. */
  String problem(byte[] classFile) {
    String structure = structureProblem(classFile);
    return structure == null ? codeProblem(classFile) : structure;
  }

  /**
   * Returns what is wrong with a class file, or null; not what was wrong before, as javac's
   * misplaced type annotations are.
   */
  String problem(byte[] classFile, byte[] original) {
    String structure = structureProblem(classFile);
    boolean inherited = structure == null || structure.equals(structureProblem(original));
    return inherited ? codeProblem(classFile) : structure;
  }

  private static String structureProblem(byte[] classFile) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(classFile).accept(new Structure(node), 0);
      return null;
    } catch (RuntimeException e) {
      return "structure of " + node.name + ": " + e;
    }
  }

  private String codeProblem(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    for (MethodNode method : node.methods) {
      try {
        new Analyzer<>(new FileVerifier(hierarchy)).analyze(node.name, method);
      } catch (AnalyzerException | RuntimeException e) {
        return "code of " + node.name + "." + method.name + method.desc + ": " + e;
      }
    }
    return null;
  }

  private static final class Structure extends CheckClassAdapter {
    private Structure(ClassNode next) {
      super(Opcodes.ASM9, next, false);
    }
  }
}
