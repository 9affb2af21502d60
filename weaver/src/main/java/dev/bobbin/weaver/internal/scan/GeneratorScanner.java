package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the generators of a class: annotated methods, and lambda bodies that return what one can
 * and call a marker.
 */
public final class GeneratorScanner {
  private final ClassNode host;
  private final ClassLookup classes;
  private final Findings findings;
  private final LambdaBodies lambdas;
  private final KotlinClass kotlin;
  private final AroundAdvice advice;
  private final FrameNames names;
  private final DeclarationLines lines;

  /** Creates a scanner that reports misplaced markers and annotations to the findings. */
  public GeneratorScanner(ClassNode host, ClassLookup classes, Findings findings) {
    this.host = host;
    this.classes = classes;
    this.findings = findings;
    this.lambdas = new LambdaBodies(host);
    this.kotlin = new KotlinClass(host, classes);
    this.advice = new AroundAdvice(host);
    this.lines = new DeclarationLines(host);
    this.names =
        new FrameNames(
            host, host.methods.stream().filter(m -> isGenerator(m) && !isForwarding(m)).toList());
  }

  /** Returns the generators in the order of the class file. */
  public List<GeneratorMethod> scan() {
    DeclarationRules rules = new DeclarationRules(classes, findings);
    PlainMethodRule plain = new PlainMethodRule(host, lambdas, kotlin, classes, findings);
    List<GeneratorMethod> generators = new ArrayList<>();
    for (MethodNode method : host.methods) {
      MarkerReferenceRule.check(method, findings);
      if (isForwarding(method)) {
        rules.noteForwarding(method);
      } else if (isGenerator(method)) {
        GeneratorMethod generator = generator(method);
        if (rules.accepts(generator)) {
          generators.add(generator);
        }
      } else if (!lambdas.isDead(method) && !kotlin.isInlineFunction(method)) {
        plain.check(method);
      }
    }
    return generators;
  }

  /** What has the annotations of the method that it forwards to keeps forwarding. */
  private boolean isForwarding(MethodNode method) {
    return isWritten(method) && Forwarding.isGenerated(method);
  }

  private boolean isGenerator(MethodNode method) {
    if (Annotations.markGenerator(method)) {
      return isWritten(method);
    }
    return Marker.isIn(method)
        && (advice.annotated(method) != null
            || lambdas.contains(method) && ReturnTypes.kind(method.desc, classes) != null);
  }

  /** Returns whether an annotation stands where the user has put it. */
  private boolean isWritten(MethodNode method) {
    return Annotations.markGenerator(method)
        && (method.access & Opcodes.ACC_BRIDGE) == 0
        && !kotlin.isMade(method)
        && !advice.isEmptied(method);
  }

  private GeneratorMethod generator(MethodNode method) {
    MethodNode annotated = Optional.ofNullable(advice.annotated(method)).orElse(method);
    return new GeneratorMethod(
        host,
        method,
        ReturnTypes.kind(method.desc, classes),
        Annotations.markPrimed(annotated),
        names.of(method),
        lines.of(method));
  }
}
