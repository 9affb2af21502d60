package dev.bobbin.agent;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
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
    if (loader == null) {
      return null;
    }
    if (redefined == null && mayBeFrame(internalName) && Weaver.isFrameClass(classFile)) {
      definer.note(loader, internalName, classFile);
      return null;
    }
    // Almost every class of a program ends here; the scan allocates nothing.
    if (!Weaver.mayNeedWeaving(classFile)) {
      return BundleLoaders.mayBeOne(internalName) ? openBundles(internalName, classFile) : null;
    }
    return Privileged.run(() -> weave(loader, internalName, redefined, domain, classFile));
  }

  private static boolean mayBeFrame(String internalName) {
    return internalName != null && internalName.contains("$Gen");
  }

  private byte[] openBundles(String internalName, byte[] classFile) {
    try {
      return BundleLoaders.change(classFile);
    } catch (RuntimeException unreadable) {
      log.problem(internalName.replace('/', '.') + " is left as it is: " + unreadable);
      return null;
    }
  }

  private byte[] weave(
      ClassLoader loader,
      String internalName,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    String className = className(internalName, classFile);
    try {
      WeaveResult result = weaver.withClassFiles(new LoaderClasses(loader)).weave(classFile);
      log.diagnostics(result.diagnostics());
      if (result.hasErrors()) {
        return refuse(className, classFile, result.diagnostics());
      }
      return result.woven() ? install(className, loader, redefined, domain, result) : null;
    } catch (Throwable failure) {
      return fail(className, classFile, failure);
    }
  }

  private byte[] install(
      String className,
      ClassLoader loader,
      Class<?> redefined,
      ProtectionDomain domain,
      WeaveResult result) {
    if (redefined != null) {
      boolean fits = definer.fits(loader, result.frameClasses());
      return fits ? result.bytes() : refuseSwap(className, result.bytes());
    }
    try {
      definer.define(loader, domain, result.frameClasses());
    } catch (NoClassDefFoundError noRuntime) {
      return leaveUnwoven(className, noRuntime);
    }
    log.woven(className, result.generators());
    return result.bytes();
  }

  /** Returns a class file that the JVM does not accept in place of the loaded class. */
  private byte[] refuseSwap(String className, byte[] woven) {
    log.problem(
        className
            + " is not redefined: its generators suspend elsewhere or keep other variables than the"
            + " loaded ones, or are new; restart the program");
    return RefusedSwap.of(woven);
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

  private byte[] fail(String className, byte[] classFile, Throwable failure) {
    log.failure(className + " is not woven: " + failure, failure);
    Diagnostic diagnostic =
        new Diagnostic(DiagnosticCode.BAD_CLASS_FILE, className, null, null, 0, failure.toString());
    return refuse(className, classFile, List.of(diagnostic));
  }

  /** A class that cannot be read stays as it is: its markers throw {@code NotWovenError}. */
  private byte[] refuse(String className, byte[] classFile, List<Diagnostic> diagnostics) {
    try {
      return weaver.refuse(classFile, diagnostics);
    } catch (Throwable unreadable) {
      // The diagnostics, which were printed, say why.
      log.problem(className + " is left as it is, its generators will fail");
      return null;
    }
  }

  private static String className(String internalName, byte[] classFile) {
    String name = internalName;
    try {
      if (name == null) {
        name = new ClassReader(classFile).getClassName();
      }
    } catch (RuntimeException unreadable) {
      name = "a class without a name";
    }
    return name.replace('/', '.');
  }
}
