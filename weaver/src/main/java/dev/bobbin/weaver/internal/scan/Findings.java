package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Collects the findings about one class. */
public final class Findings {
  private final String className;
  private final String file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Starts a collection for the given class. */
  public Findings(ClassNode host) {
    this.className = host.name.replace('/', '.');
    this.file = host.sourceFile;
  }

  /** Adds a finding at an instruction. */
  public void at(AbstractInsnNode insn, MethodNode method, DiagnosticCode code, String message) {
    add(code, method, Lines.of(insn), message);
  }

  /** Adds a finding about a method as a whole. */
  public void at(MethodNode method, DiagnosticCode code, String message) {
    add(code, method, Lines.first(method), message);
  }

  /** Adds a finding about the class as a whole. */
  public void atClass(DiagnosticCode code, String message) {
    diagnostics.add(new Diagnostic(code, className, null, file, 0, message));
  }

  private void add(DiagnosticCode code, MethodNode method, int line, String message) {
    diagnostics.add(new Diagnostic(code, className, method.name, file, line, message));
  }

  /** Returns whether a finding is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Returns all findings, in the order in which they were made. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
