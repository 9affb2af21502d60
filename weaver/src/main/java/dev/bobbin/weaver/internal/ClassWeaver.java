package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.check.BodyRules;
import dev.bobbin.weaver.internal.check.DeclarationRules;
import dev.bobbin.weaver.internal.check.DroppedGeneratorRule;
import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.classfile.StrayParts;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.contract.WovenMark;
import dev.bobbin.weaver.internal.durable.DurableRules;
import dev.bobbin.weaver.internal.durable.Fingerprint;
import dev.bobbin.weaver.internal.emit.ContractCheck;
import dev.bobbin.weaver.internal.emit.EnclosingMethod;
import dev.bobbin.weaver.internal.emit.FrameClassFile;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.loops.ClosingLoops;
import dev.bobbin.weaver.internal.loops.FreshCalls;
import dev.bobbin.weaver.internal.scan.DurableMark;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.GeneratorScanner;
import dev.bobbin.weaver.internal.start.StartForms;
import dev.bobbin.weaver.internal.write.HostWriter;
import dev.bobbin.weaver.internal.write.SerialVersion;
import dev.bobbin.weaver.internal.write.WovenLimits;
import dev.bobbin.weaver.internal.write.WovenSize;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves one class: scans it, checks all its generators, and if no error was found weaves them. */
public final class ClassWeaver {
  private static final Pattern NAME = Pattern.compile("[^.;\\[]+");

  private final byte[] classFile;
  private final ClassReader reader;
  private final ClassNode host = new ClassNode();
  private final Findings findings;
  private final ClassLookup classes;

  /**
   * Reads a class.
   *
   * @param classFiles gives the class file of another class of the program
   * @throws RuntimeException if it cannot be read
   */
  public ClassWeaver(
      byte[] classFile, ClassReader reader, Function<String, Optional<byte[]>> classFiles) {
    this.classFile = classFile;
    this.reader = reader;
    reader.accept(host, ClassReader.EXPAND_FRAMES);
    checkName(host.name);
    StrayParts.drop(host);
    this.findings = new Findings(host);
    this.classes = new ClassLookup(host, classFiles);
  }

  /** The names of frame classes and bodies start with it (JVMS 4.2.1). */
  private static void checkName(String name) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a class cannot be called " + name);
    }
  }

  /** Returns the binary name of the class. */
  public String className() {
    return host.name.replace('/', '.');
  }

  /** Returns what is wrong with a class for which {@link #weave} failed; nothing if it is sound. */
  public List<Diagnostic> diagnoseDamage() {
    return DamagedClass.diagnose(reader);
  }

  /** Returns what became of the class. */
  public WovenClass weave() {
    int wovenVersion = WovenMark.version(host);
    if (wovenVersion != 0) {
      checkContract(wovenVersion);
      boolean host = !RuntimeMembers.isFrame(this.host.superName);
      return new WovenClass(classFile, List.of(), findings.diagnostics(), host);
    }
    List<GeneratorMethod> generators =
        DeclarationRules.check(GeneratorScanner.scan(host, classes), classes, findings);
    if (!generators.isEmpty()) {
      checkNotOfRuntime();
    }
    if (hasStackMaps(generators)) {
      for (GeneratorMethod generator : generators) {
        BodyRules.check(generator, classes, findings);
      }
    }
    DroppedGeneratorRule.check(host, generators, findings);
    if (DurableMark.isIn(host)) {
      DurableRules.check(host, generators, classes, findings);
    }
    return generators.isEmpty() || findings.hasErrors() ? unchanged() : weave(generators);
  }

  private WovenClass unchanged() {
    return new WovenClass(classFile, List.of(), findings.diagnostics(), false);
  }

  private void checkContract(int version) {
    if (version != RuntimeMembers.CONTRACT) {
      findings.atClass(
          DiagnosticCode.WOVEN_BY_OTHER_VERSION,
          "woven for version "
              + version
              + " of the contract with the runtime, this is "
              + RuntimeMembers.CONTRACT
              + "; compile it again and weave it with this version");
    }
  }

  /** Woven code would take the class for that of the runtime. */
  private void checkNotOfRuntime() {
    if (RuntimeMembers.isClass(host.name)) {
      findings.atClass(
          DiagnosticCode.BAD_CLASS_FILE,
          "it has the name of a class of the runtime, where there can be no generators; rename it");
    }
  }

  /** Before Java 7 a method may lack the stack maps that weaving needs (JVMS 4.10). */
  private boolean hasStackMaps(List<GeneratorMethod> generators) {
    boolean old = (host.version & 0xFFFF) < Opcodes.V1_7;
    if (old && !generators.isEmpty()) {
      findings.atClass(
          DiagnosticCode.CLASS_FILE_TOO_OLD,
          "class file version "
              + (host.version & 0xFFFF)
              + " has no reliable stack maps; compile with --release 8 or newer");
    }
    return !old;
  }

  private WovenClass weave(List<GeneratorMethod> generators) {
    try {
      List<FrameClassFile> frames = replace(generators);
      if (!findings.hasErrors()) {
        byte[] bytes = HostWriter.write(host, reader);
        return new WovenClass(bytes, frames, findings.diagnostics(), false);
      }
    } catch (MethodTooLargeException e) {
      WovenSize.report(e, host, generators, findings);
    } catch (ClassTooLargeException e) {
      WovenSize.report(e, findings);
    } catch (LimitExceededException e) {
      WovenSize.report(e, findings);
    } catch (IllegalArgumentException e) {
      WovenSize.report(e, findings);
    }
    return unchanged();
  }

  private List<FrameClassFile> replace(List<GeneratorMethod> generators) {
    List<FrameClassFile> frames = new ArrayList<>();
    SerialVersion.pin(host, reader);
    Map<GeneratorMethod, String> fingerprints = fingerprints(generators);
    FreshCalls calls = new FreshCalls(host, generators, classes);
    for (GeneratorMethod generator : generators) {
      ClosingLoops.rewrite(generator, calls);
    }
    StartForms starts = StartForms.of(generators, WovenSize::isTraversed);
    for (GeneratorMethod generator : generators) {
      WovenGenerator woven =
          generator.durable() == null
              ? MethodWeaver.weave(generator, starts)
              : MethodWeaver.weaveDurable(
                  generator, fingerprints.get(generator), classes, findings);
      install(generator, woven);
      frames.add(woven.frame());
      check(woven);
    }
    ContractCheck.add(host);
    WovenMark.put(host);
    return frames;
  }

  /** They are those of the code as compiled, and of lambdas in it: before anything is changed. */
  private static Map<GeneratorMethod, String> fingerprints(List<GeneratorMethod> generators) {
    Map<GeneratorMethod, String> fingerprints = new IdentityHashMap<>();
    for (GeneratorMethod generator : generators) {
      if (generator.durable() != null) {
        fingerprints.put(generator, Fingerprint.of(generator));
      }
    }
    return fingerprints;
  }

  private void check(WovenGenerator woven) {
    WovenSize.check(woven.body(), findings);
    WovenLimits.check(woven.body(), findings);
    for (MethodNode method : woven.others()) {
      WovenLimits.check(method, findings);
    }
  }

  private void install(GeneratorMethod generator, WovenGenerator woven) {
    host.methods.set(host.methods.indexOf(generator.method()), woven.factory());
    host.methods.add(woven.body());
    host.methods.addAll(woven.others());
    EnclosingMethod.listFrame(generator);
  }
}
