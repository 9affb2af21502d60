package dev.bobbin.agent;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.objectweb.asm.ClassReader;

/**
 * Weaves classes while the JVM loads them.
 *
 * <p>A class that cannot be woven becomes one whose generators throw the reason: what a transformer
 * throws itself, the JVM drops without a word.
 */
final class WeavingTransformer implements ClassFileTransformer {
  private final Weaver weaver;
  private final FrameDefiner definer;
  private final AgentLog log;

  WeavingTransformer(Weaver weaver, FrameDefiner definer, AgentLog log) {
    this.weaver = weaver;
    this.definer = definer;
    this.log = log;
  }

  /**
   * Returns the woven class, or null for all the others.
   *
   * @param loader null for the JVM's own classes, which hold no generators
   * @param internalName null for a class that was defined without a name
   * @param redefined the class whose code is being exchanged, or null when a class is loaded
   */
  @Override
  public byte[] transform(
      ClassLoader loader,
      String internalName,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    // Almost every class of a program ends here: nothing may be allocated and no class may be
    // loaded before this line, or the JVM would meet the transformer within the transformer.
    if (loader == null || !Weaver.mayNeedWeaving(classFile)) {
      return null;
    }
    try {
      WeaveResult result = weaver.weave(classFile);
      log.diagnostics(result.diagnostics());
      if (result.hasErrors()) {
        return weaver.refuse(classFile, result.diagnostics());
      }
      return result.woven() ? install(loader, redefined, domain, result) : null;
    } catch (Throwable failure) {
      return fail(classFile, internalName, failure);
    }
  }

  private byte[] install(
      ClassLoader loader, Class<?> redefined, ProtectionDomain domain, WeaveResult result) {
    String className = className(result.bytes());
    if (redefined != null) {
      return definer.fits(loader, result.frameClasses()) ? result.bytes() : refuseSwap(className);
    }
    try {
      definer.define(loader, domain, result.frameClasses());
    } catch (NoClassDefFoundError noRuntime) {
      return leaveUnwoven(className, noRuntime);
    }
    log.woven(className, result.generators());
    return result.bytes();
  }

  /**
   * Left as it is, the class lacks the bodies it had: the JVM then keeps the one that is loaded.
   */
  private byte[] refuseSwap(String className) {
    log.problem(
        className
            + " is not redefined: its generators suspend elsewhere or keep other variables than the"
            + " loaded ones; restart the program");
    return null;
  }

  /** Even the exception of a refused generator would be missing; what it calls is missing too. */
  private byte[] leaveUnwoven(String className, NoClassDefFoundError noRuntime) {
    log.problem(
        className
            + " is not woven: its class loader does not see "
            + noRuntime.getMessage()
            + "; put bobbin-runtime.jar on the class path beside it");
    return null;
  }

  private byte[] fail(byte[] classFile, String internalName, Throwable failure) {
    try {
      String className = internalName == null ? className(classFile) : binary(internalName);
      log.failure(className + " is not woven: " + failure, failure);
      return weaver.refuse(classFile, List.of(diagnostic(className, failure)));
    } catch (Throwable unreadable) {
      log.failure("a class file cannot be read: " + unreadable, unreadable);
      return null;
    }
  }

  private static Diagnostic diagnostic(String className, Throwable failure) {
    return new Diagnostic(
        DiagnosticCode.BAD_CLASS_FILE, className, null, null, 0, failure.toString());
  }

  private static String className(byte[] classFile) {
    return binary(new ClassReader(classFile).getClassName());
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
