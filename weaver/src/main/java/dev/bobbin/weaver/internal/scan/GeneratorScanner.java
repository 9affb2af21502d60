package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.RuntimeMembers;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the generators of a class: annotated methods, and lambda bodies that return what one can
 * and call a marker.
 */
public final class GeneratorScanner {
  private final ClassNode host;
  private final Findings findings;
  private final LambdaBodies lambdas;
  private final FrameNames names;

  /** Creates a scanner that reports misplaced markers and annotations to the findings. */
  public GeneratorScanner(ClassNode host, Findings findings) {
    this.host = host;
    this.findings = findings;
    this.lambdas = new LambdaBodies(host);
    this.names =
        new FrameNames(
            host, host.methods.stream().filter(m -> isGenerator(m) && !isForwarding(m)).toList());
  }

  /** Returns the generators in the order of the class file. */
  public List<GeneratorMethod> scan() {
    DeclarationRules rules = new DeclarationRules(host, findings);
    List<GeneratorMethod> generators = new ArrayList<>();
    for (MethodNode method : host.methods) {
      rules.checkMethodReferences(method);
      if (isForwarding(method)) {
        rules.noteForwarding(method);
      } else if (isGenerator(method)) {
        GeneratorMethod generator = generator(method);
        if (rules.accepts(generator)) {
          generators.add(generator);
        }
      } else if (!lambdas.isDead(method)) {
        rules.checkPlain(method, lambdas.contains(method));
      }
    }
    return generators;
  }

  /** What has the annotations of the method that it forwards to keeps forwarding. */
  private static boolean isForwarding(MethodNode method) {
    return isAnnotated(method)
        && (method.access & Opcodes.ACC_BRIDGE) == 0
        && Forwarding.isGenerated(method);
  }

  private boolean isGenerator(MethodNode method) {
    if (isAnnotated(method)) {
      return (method.access & Opcodes.ACC_BRIDGE) == 0;
    }
    return lambdas.contains(method) && ReturnKind.of(method.desc) != null && hasMarker(method);
  }

  private GeneratorMethod generator(MethodNode method) {
    return new GeneratorMethod(
        host,
        method,
        ReturnKind.of(method.desc),
        isAnnotated(method, RuntimeMembers.PRIMED_DESC),
        names.of(method));
  }

  private static boolean isAnnotated(MethodNode method) {
    return isAnnotated(method, RuntimeMembers.GENERATOR_DESC)
        || isAnnotated(method, RuntimeMembers.PRIMED_DESC);
  }

  private static boolean isAnnotated(MethodNode method, String descriptor) {
    return contains(method.visibleAnnotations, descriptor)
        || contains(method.invisibleAnnotations, descriptor);
  }

  private static boolean contains(List<AnnotationNode> annotations, String descriptor) {
    return annotations != null && annotations.stream().anyMatch(a -> a.desc.equals(descriptor));
  }

  private static boolean hasMarker(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (Marker.of(insn) != null) {
        return true;
      }
    }
    return false;
  }
}
