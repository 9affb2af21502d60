package dev.bobbin.weaver.internal.scan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What AspectJ makes of a generator that it has woven before: the annotated method calls the
 * advice, and its code has moved to a static method.
 *
 * <pre>{@code
 * @Generator Gen<Integer> count(int n) { return (Gen<Integer>) aspect.around(...); }
 * static Gen count_aroundBody0(Host host, int n) { Gen.yield(...) ... }
 * }</pre>
 */
final class AroundAdvice {
  private static final Pattern BODY = Pattern.compile("(.+)_aroundBody\\d+");

  /** Methods that are declared in an aspect for another class are reached through some of these. */
  private static final String DISPATCH = "ajc$";

  private final List<MethodNode> methods;

  AroundAdvice(ClassNode host) {
    this.methods = host.methods;
  }

  /** Returns the annotated method whose code a method holds; null if it holds no other's. */
  MethodNode annotated(MethodNode body) {
    Matcher name = BODY.matcher(body.name);
    if ((body.access & Opcodes.ACC_SYNTHETIC) == 0 || !name.matches()) {
      return null;
    }
    return methods.stream()
        .filter(Annotations::markGenerator)
        .filter(method -> isCalled(method, name.group(1)))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether the code of an annotated method has gone elsewhere. */
  boolean isEmptied(MethodNode annotated) {
    if (Marker.isIn(annotated)) {
      return false;
    }
    return annotated.name.startsWith(DISPATCH)
        || methods.stream().anyMatch(body -> holds(body, annotated));
  }

  private static boolean holds(MethodNode body, MethodNode annotated) {
    Matcher name = BODY.matcher(body.name);
    return name.matches() && isCalled(annotated, name.group(1));
  }

  private static boolean isCalled(MethodNode method, String name) {
    return method.name.equals(name)
        || method.name.startsWith(DISPATCH) && method.name.endsWith("$" + name);
  }
}
