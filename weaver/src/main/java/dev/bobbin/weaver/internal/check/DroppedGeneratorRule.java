package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Refuses a statement that creates a generator and drops it: nothing of it ever runs.
 *
 * <p>Only calls of generators of the same class are judged, of others it is not known what they
 * are. A primed generator does run, to its first yield.
 */
public final class DroppedGeneratorRule {
  private final ClassNode host;
  private final List<GeneratorMethod> generators;

  private DroppedGeneratorRule(ClassNode host, List<GeneratorMethod> generators) {
    this.host = host;
    this.generators = generators;
  }

  /** Checks all methods of a class with the given generators. */
  public static void check(ClassNode host, List<GeneratorMethod> generators, Findings findings) {
    DroppedGeneratorRule rule = new DroppedGeneratorRule(host, generators);
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof MethodInsnNode call && rule.creates(call) && isDropped(call, method)) {
          findings.at(
              call, method, DiagnosticCode.DROPPED_GENERATOR, rule.message(method, call.name));
        }
      }
    }
  }

  private boolean creates(MethodInsnNode call) {
    return call.owner.equals(host.name)
        && generators.stream()
            .filter(generator -> !generator.primed())
            .map(GeneratorMethod::method)
            .anyMatch(m -> m.name.equals(call.name) && m.desc.equals(call.desc));
  }

  private static boolean isDropped(MethodInsnNode call, MethodNode caller) {
    AbstractInsnNode next = Insns.next(call);
    return next != null && next.getOpcode() == Opcodes.POP && !isLambdaExpression(next, caller);
  }

  /** {@code assertDoesNotThrow(() -> numbers(-1))} may be about the call itself. */
  private static boolean isLambdaExpression(AbstractInsnNode pop, MethodNode caller) {
    AbstractInsnNode end = Insns.next(pop);
    return (caller.access & Opcodes.ACC_SYNTHETIC) != 0
        && end != null
        && end.getOpcode() == Opcodes.RETURN;
  }

  private String message(MethodNode caller, String called) {
    boolean inGenerator = generators.stream().anyMatch(g -> g.method() == caller);
    return inGenerator ? BodyTexts.droppedInGenerator(called) : BodyTexts.dropped(called);
  }
}
