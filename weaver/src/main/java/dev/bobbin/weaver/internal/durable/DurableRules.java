package dev.bobbin.weaver.internal.durable;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.diagnostics.DurableTexts;
import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.lookup.Supertypes;
import dev.bobbin.weaver.internal.scan.DurableMark;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Judges where {@code @Durable} stands. */
public final class DurableRules {
  private final ClassNode host;
  private final ClassLookup classes;
  private final Findings findings;

  private DurableRules(ClassNode host, ClassLookup classes, Findings findings) {
    this.host = host;
    this.classes = classes;
    this.findings = findings;
  }

  /** Reports what is wrong with the annotations of a class and its methods. */
  public static void check(
      ClassNode host, List<GeneratorMethod> generators, ClassLookup classes, Findings findings) {
    new DurableRules(host, classes, findings).check(generators);
  }

  private void check(List<GeneratorMethod> generators) {
    AnnotationNode onClass = DurableMark.onClass(host);
    if (onClass != null && !DurableMark.value(onClass, "id", "").equals("")) {
      findings.atClass(DiagnosticCode.NOT_DURABLE, DurableTexts.idOnClass());
    }
    for (MethodNode method : host.methods) {
      boolean generator = generators.stream().anyMatch(g -> g.method() == method);
      if (DurableMark.annotation(method) != null && !generator) {
        findings.at(method, DiagnosticCode.NOT_DURABLE, DurableTexts.noGenerator());
      }
    }
    Map<String, String> ids = new HashMap<>();
    generators.stream().filter(g -> g.durable() != null).forEach(g -> check(g, ids));
  }

  private void check(GeneratorMethod generator, Map<String, String> ids) {
    MethodNode method = generator.method();
    String other = ids.putIfAbsent(generator.durable().id(), method.name);
    if (other != null) {
      String text = DurableTexts.sameId(generator.durable().id(), other);
      findings.at(method, DiagnosticCode.NOT_DURABLE, text);
    }
    switch (generator.kind()) {
      case STREAM, INT_STREAM, LONG_STREAM, DOUBLE_STREAM ->
          findings.at(method, DiagnosticCode.NOT_DURABLE, DurableTexts.stream());
      default -> checkReceiver(generator);
    }
  }

  /** Of a class that is final, and whose superclasses are found, all is known. */
  private void checkReceiver(GeneratorMethod generator) {
    boolean plain =
        !generator.isStatic()
            && (Modifier.isFinal(host.access))
            && !Supertypes.of(host.name, classes).contains("java/io/Serializable")
            && Supertypes.of(host.name, classes).stream()
                .allMatch(name -> classes.find(name).isPresent());
    if (plain) {
      String text = DurableTexts.receiver(host.name.replace('/', '.'));
      findings.at(generator.method(), DiagnosticCode.NOT_DURABLE, text);
    }
  }
}
