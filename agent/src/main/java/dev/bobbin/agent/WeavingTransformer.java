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
      Hooks.note(internalName);
      return null;
    }
    // Almost every class of a program ends here; the scan allocates nothing.
    if (!Weaver.mayNeedWeaving(classFile)) {
      return BundleLoaders.mayBeOne(internalName) ? openBundles(internalName, classFile) : null;
    }
    Hooks.note(internalName);
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
      LoaderClasses classes = new LoaderClasses(loader);
      Weaver informed = weaver.withClassFiles(classes);
      WeaveResult result = informed.weave(classFile).readFrom(className);
      log.diagnostics(result.diagnostics());
      if (result.hasErrors()) {
        return refuse(className, classFile, result.diagnostics());
      }
      if (!result.woven()) {
        return null;
      }
      if (redefined != null) {
        boolean fits = definer.fits(loader, result.frameClasses());
        return fits ? result.bytes() : refuseSwap(className, result.bytes());
      }
      return install(
          loader, domain, className, result, new ReturnInterfaces(informed, classes, className));
    } catch (EarlyTypeException early) {
      log.problem(className + " is not woven: " + early.getMessage());
      return refuse(className, classFile, DiagnosticCode.WRONG_RETURN_TYPE, early.getMessage());
    } catch (Throwable failure) {
      log.failure(className + " is not woven: " + failure, failure);
      return refuse(className, classFile, DiagnosticCode.BAD_CLASS_FILE, failure.toString());
    }
  }

  private byte[] install(
      ClassLoader loader,
      ProtectionDomain domain,
      String className,
      WeaveResult result,
      ReturnInterfaces interfaces) {
    try {
      definer.define(loader, domain, result.frameClasses(), interfaces);
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

  private byte[] refuse(String className, byte[] classFile, DiagnosticCode code, String reason) {
    Diagnostic diagnostic = new Diagnostic(code, className, null, null, 0, reason);
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
