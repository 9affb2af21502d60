package dev.bobbin.weaver.internal.write;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells when what was woven is too large, for the JVM or for the JIT. */
public final class WovenSize {

  /** HotSpot's HugeMethodLimit: a longer method is only interpreted. */
  private static final int COMPILED = 8000;

  /** HotSpot's FreqInlineSize: a longer method is not inlined, however often it is called. */
  private static final int INLINED = 325;

  /** So much of a body the JIT may compile into the loop of a traversal at little cost. */
  private static final int TRAVERSED = 1000;

  /** The largest code, and the largest constant pool, that the JVM allows (JVMS 4.7.3, 4.1). */
  private static final int ALLOWED = 65535;

  private WovenSize() {}

  /**
   * Returns whether the JIT may inline the body that is made of a method: entering it takes 5
   * bytes, choosing a state 20, a suspension point 13 more than the marker, and a return 5 less, or
   * more.
   */
  public static boolean mayBeInlined(MethodNode method) {
    int least = size(method) + 5;
    int points = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (SuspensionPoint.isAt(insn)) {
        points++;
      } else if (insn.getOpcode() == Opcodes.ARETURN) {
        least -= 5;
      }
    }
    return least + (points == 0 ? 0 : 20 + 13 * points) <= INLINED;
  }

  /** Returns whether the JIT inlines the body into the frame class. */
  public static boolean isInlined(MethodNode body) {
    return size(body) <= INLINED;
  }

  /** Returns whether a second form of the body is worth its place. */
  public static boolean isTraversed(MethodNode method) {
    return size(method) <= TRAVERSED;
  }

  private static int size(MethodNode body) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    for (AbstractInsnNode insn : body.instructions) {
      if (Insns.isReal(insn)) {
        insn.accept(evaluator);
      }
    }
    return evaluator.getMinSize();
  }

  /** Warns of a body that HotSpot does not compile. */
  public static void check(MethodNode body, Findings findings) {
    int size = size(body);
    if (size > COMPILED && size <= ALLOWED) {
      findings.at(
          body,
          DiagnosticCode.METHOD_NOT_COMPILED,
          "the woven body has "
              + size
              + " bytes, and HotSpot does not compile methods over "
              + COMPILED
              + BodyTexts.SPLIT);
    }
  }

  /** Reports a body over 64 KB, or a frame class with too many fields for one of its methods. */
  public static void report(
      MethodTooLargeException e,
      ClassNode host,
      List<GeneratorMethod> generators,
      Findings findings) {
    String message =
        "the woven body has "
            + e.getCodeSize()
            + " bytes, and the JVM allows "
            + ALLOWED
            + BodyTexts.SPLIT;
    for (MethodNode method : host.methods) {
      if (method.name.equals(e.getMethodName()) && method.desc.equals(e.getDescriptor())) {
        findings.at(method, DiagnosticCode.METHOD_TOO_LARGE, message);
      }
    }
    for (GeneratorMethod generator : generators) {
      if (generator.frameName().equals(e.getClassName())) {
        findings.at(generator.method(), DiagnosticCode.METHOD_TOO_LARGE, message);
      }
    }
  }

  /** Reports a class with too many constants. */
  public static void report(ClassTooLargeException e, Findings findings) {
    findings.atClass(
        DiagnosticCode.CLASS_TOO_LARGE,
        "the woven class has "
            + e.getConstantPoolCount()
            + " constants, and the JVM allows "
            + ALLOWED
            + "; move generators to another class");
  }

  /** Reports a method that ASM cannot write. */
  public static void report(LimitExceededException e, Findings findings) {
    findings.atClass(
        DiagnosticCode.CLASS_TOO_LARGE,
        "a woven method is too complex to be written (" + e.getMessage() + ")" + BodyTexts.SPLIT);
  }

  /**
   * Reports that a woven name is too long for a constant (JVMS 4.4.7), of which ASM tells by its
   * message only.
   *
   * @throws IllegalArgumentException the same, if it is about something else
   */
  public static void report(IllegalArgumentException e, Findings findings) {
    if (!"UTF8 string too large".equals(e.getMessage())) {
      throw e;
    }
    findings.atClass(
        DiagnosticCode.CLASS_TOO_LARGE,
        "a name in the woven class or in a frame class is longer than the "
            + ALLOWED
            + " bytes that the JVM allows; use shorter names of classes, methods and variables");
  }
}
