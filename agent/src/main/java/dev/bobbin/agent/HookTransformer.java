package dev.bobbin.agent;

import dev.bobbin.weaver.Weaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Puts hooks into woven classes: it runs after weaving, whether that was done now or before.
 *
 * <p>Only code is changed, so classes that are loaded can be changed, too.
 */
final class HookTransformer implements ClassFileTransformer {
  private static final String AGENT = "dev/bobbin/agent/";

  private final ClassNames hosts;
  private final ProbeDefiner probe;

  HookTransformer(ClassNames hosts, ProbeDefiner probe) {
    this.hosts = hosts;
    this.probe = probe;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String internalName,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    // A class of the agent is loaded here by using it, for which it must not be used.
    if (loader == null || internalName == null || internalName.startsWith(AGENT)) {
      return null;
    }
    if (RuntimeHooks.isFrame(internalName)) {
      define(loader, domain);
    }
    if (RuntimeHooks.concern(internalName)) {
      return changed(classFile, RuntimeHooks::put);
    }
    if (!hosts.contain(internalName)) {
      return null;
    }
    if (internalName.contains("$Gen") && Weaver.isFrameClass(classFile)) {
      return changed(classFile, FrameHooks::put);
    }
    return Weaver.mayNeedWeaving(classFile) ? changed(classFile, BodyHooks::put) : null;
  }

  /** Returns a frame class that is not loaded through the JVM's transformers, with hooks. */
  byte[] frame(String internalName, byte[] frameClass) {
    return hosts.contain(internalName) ? changed(frameClass, FrameHooks::put) : frameClass;
  }

  private void define(ClassLoader loader, ProtectionDomain domain) {
    Privileged.run(
        () -> {
          probe.define(loader, domain);
          return null;
        });
  }

  /** Has the probe beside the runtime, if that was loaded with a frame class. */
  void defined(Class<?> frame) {
    probe.defineFor(frame);
  }

  private static byte[] changed(byte[] classFile, UnaryOperator<ClassNode> put) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    ClassNode changed = put.apply(node);
    if (changed == null) {
      return null;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    changed.accept(writer);
    return writer.toByteArray();
  }
}
