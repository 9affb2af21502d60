package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.bytecode.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Collects the findings about one class, in whatever order they are made. */
public final class Findings {
  private static final int WHOLE = -1;

  private static final Comparator<Finding> CLASS_FILE_ORDER =
      Comparator.comparingInt(Finding::method).thenComparingInt(Finding::insn);

  private final ClassNode host;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A finding and where it belongs.
   *
   * @param method the index of the method, -1 for the class as a whole
   * @param insn the index of the instruction, -1 for the method as a whole
   */
  private record Finding(int method, int insn, Diagnostic diagnostic) {}

  /** Starts a collection for the given class. */
  public Findings(ClassNode host) {
    this.host = host;
  }

  /** Adds a finding at an instruction. */
  public void at(AbstractInsnNode insn, MethodNode method, DiagnosticCode code, String message) {
    int index = method.instructions.indexOf(insn);
    add(method, index, diagnostic(code, method.name, Lines.of(insn), message));
  }

  /** Adds a finding about a method as a whole. */
  public void at(MethodNode method, DiagnosticCode code, String message) {
    add(method, WHOLE, diagnostic(code, method.name, Lines.first(method), message));
  }

  /** Adds a finding about the class as a whole. */
  public void atClass(DiagnosticCode code, String message) {
    findings.add(new Finding(WHOLE, WHOLE, diagnostic(code, null, 0, message)));
  }

  private void add(MethodNode method, int insn, Diagnostic diagnostic) {
    int index = host.methods.indexOf(method);
    findings.add(new Finding(index, insn, diagnostic));
  }

  private Diagnostic diagnostic(DiagnosticCode code, String method, int line, String message) {
    String className = host.name.replace('/', '.');
    return new Diagnostic(code, className, method, host.sourceFile, line, message);
  }

  /** Returns whether a finding is an error. */
  public boolean hasErrors() {
    for (Finding finding : findings) {
      if (finding.diagnostic.isError()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns all findings, in the order of the class file. Compilers copy the code of {@code
   * finally} to every way out of the block; what is found in all copies is told once.
   */
  public List<Diagnostic> diagnostics() {
    return findings.stream().sorted(CLASS_FILE_ORDER).map(Finding::diagnostic).distinct().toList();
  }
}
