package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.check.DamagedCode;
import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.write.HostWriter;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells whether weaving failed because of the class it was given, and not by its own fault.
 *
 * <p>It is asked afterwards only: what nobody stumbles over need not be looked for, and what the
 * JVM thinks of the rest it says itself.
 */
final class DamagedClass {

  private DamagedClass() {}

  /** Returns what is wrong with a class file that can be read; nothing if it seems sound. */
  static List<Diagnostic> diagnose(ClassReader reader) {
    ClassNode host = new ClassNode();
    reader.accept(host, ClassReader.EXPAND_FRAMES);
    Findings findings = new Findings(host);
    for (MethodNode method : host.methods) {
      DamagedCode.report(host.name, method, findings);
    }
    if (!findings.hasErrors()) {
      checkCopy(host, reader, findings);
    }
    return findings.diagnostics();
  }

  /** What can be read, and not be written again as it is, has a part that leads nowhere. */
  private static void checkCopy(ClassNode host, ClassReader reader, Findings findings) {
    try {
      HostWriter.write(host, reader);
    } catch (RuntimeException | AssertionError e) {
      findings.atClass(
          DiagnosticCode.BAD_CLASS_FILE, "the class file is damaged (" + e + "); compile it again");
    }
  }
}
