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
  private final LambdaBodies lambdas;
  private final KotlinClass kotlin;
  private final AroundAdvice advice;
  private final FrameNames names;
  private final DeclarationLines lines;

  private GeneratorScanner(ClassNode host, ClassLookup classes) {
    this.host = host;
    this.classes = classes;
    this.lambdas = new LambdaBodies(host);
    this.kotlin = new KotlinClass(host, classes);
    this.advice = new AroundAdvice(host);
    this.lines = new DeclarationLines(host);
    this.names =
        new FrameNames(
            host, host.methods.stream().filter(m -> isGenerator(m) && !isForwarding(m)).toList());
  }

  /** Returns the methods of a class by what they are, in the order of the class file. */
  public static ScannedClass scan(ClassNode host, ClassLookup classes) {
    return new GeneratorScanner(host, classes).scan();
  }

  private ScannedClass scan() {
    List<GeneratorMethod> generators = new ArrayList<>();
    List<MethodNode> forwarding = new ArrayList<>();
    List<MethodNode> others = new ArrayList<>();
    for (MethodNode method : host.methods) {
      if (isForwarding(method)) {
        forwarding.add(method);
      } else if (isGenerator(method)) {
        generators.add(generator(method));
      } else if (!lambdas.isDead(method) && !kotlin.isInlineFunction(method)) {
        others.add(method);
      }
    }
    return new ScannedClass(host, generators, forwarding, others, lambdas, kotlin);
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
    DurableMark durable = DurableMark.of(host, method, annotated);
    return new GeneratorMethod(
        host,
        method,
        ReturnTypes.kind(method.desc, classes),
        Annotations.markPrimed(annotated),
        durable == null ? names.of(method) : names.of(durable),
        lines.of(method),
        durable);
  }
}
