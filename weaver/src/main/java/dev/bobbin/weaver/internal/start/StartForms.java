package dev.bobbin.weaver.internal.start;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The start forms of a class: where a generator of it delegates to what it calls right there, in
 * {@code Gen.yieldFrom(walk(node))}, the called body runs at once, and makes a frame when it first
 * suspends. In a walk over a tree, half of the calls never do.
 *
 * <p>Only bodies that delegate have one: others are no recursions, and gain little.
 */
public final class StartForms {

  /** Those of a class that has none. */
  public static final StartForms NONE = new StartForms();

  private static final Set<ReturnKind> FRAMES =
      Set.of(ReturnKind.GEN, ReturnKind.COROUTINE, ReturnKind.ITERATOR);
  private static final Set<Integer> CALLS =
      Set.of(Opcodes.INVOKESTATIC, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL);

  /** What the JVM allows (JVMS 4.3.3), without the two parameters that the form adds. */
  private static final int ARGUMENT_SLOTS = 253;

  /** By name and descriptor: the generators that can have a start form. */
  private final Map<String, GeneratorMethod> possible = new HashMap<>();

  /** Names and descriptors of those that are called for it. */
  private final Set<String> called = new HashSet<>();

  private StartForms() {}

  /**
   * Returns the start forms of a class.
   *
   * @param generators those of the class
   * @param isSmall whether a method is small enough for a second form
   */
  public static StartForms of(List<GeneratorMethod> generators, Predicate<MethodNode> isSmall) {
    StartForms forms = new StartForms();
    for (GeneratorMethod generator : generators) {
      if (isPossible(generator) && isSmall.test(generator.method())) {
        forms.possible.put(signature(generator), generator);
      }
    }
    generators.stream().filter(each -> each.durable() == null).forEach(forms::noteCalls);
    return forms;
  }

  private void noteCalls(GeneratorMethod caller) {
    for (SuspensionPoint point : SuspensionPoint.in(caller.method())) {
      StartCall start = before(point);
      if (start != null) {
        called.add(signature(start.target()));
      }
    }
  }

  private static boolean isPossible(GeneratorMethod generator) {
    return FRAMES.contains(generator.kind())
        && generator.durable() == null
        && !generator.primed()
        && generator.delegates()
        && generator.argumentSlots() <= ARGUMENT_SLOTS
        && (generator.isStatic() || !generator.inInterface())
        && returnsDirectly(generator.method());
  }

  /** Elsewhere, what is returned may be the frame, which is not there. */
  private static boolean returnsDirectly(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.ARETURN && DirectReturn.of(insn) == null) {
        return false;
      }
    }
    return true;
  }

  private static String signature(GeneratorMethod generator) {
    return generator.method().name + generator.method().desc;
  }

  /** Returns whether a generator, or a copy of it, has a start form. */
  public boolean contain(GeneratorMethod generator) {
    return called.contains(signature(generator));
  }

  /** Returns the call whose generator the point delegates to, and nobody else sees; or null. */
  public StartCall before(SuspensionPoint point) {
    AbstractInsnNode previous = Insns.previousInFlow(point.call());
    if (point.marker() != Marker.YIELD_FROM
        || previous == null
        || !CALLS.contains(previous.getOpcode())) {
      return null;
    }
    MethodInsnNode call = (MethodInsnNode) previous;
    GeneratorMethod target = possible.get(call.name + call.desc);
    return target != null
            && call.owner.equals(target.host().name)
            && target.isStatic() == (call.getOpcode() == Opcodes.INVOKESTATIC)
        ? new StartCall(call, target)
        : null;
  }
}
