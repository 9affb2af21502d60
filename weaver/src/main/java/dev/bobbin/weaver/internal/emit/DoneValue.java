package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What {@code Gen.done()} gives where it is not returned at once: an object, since compilers and
 * tools check that what a method returns is not null. It is not the frame, unless nothing else has
 * its type: the call of such a check would let the frame escape.
 */
final class DoneValue {
  private static final Set<String> CARRIED =
      Set.of(
          "java/lang/Object",
          RuntimeMembers.GEN,
          RuntimeMembers.COROUTINE,
          "java/util/Iterator",
          "java/lang/Iterable");

  private static final String STREAMS = "java/util/stream/";
  private static final String PRIMITIVE_ITERATORS = "java/util/PrimitiveIterator$Of";

  private final String wanted;
  private final String returned;

  private DoneValue(String wanted, String returned) {
    this.wanted = wanted;
    this.returned = returned;
  }

  /** Returns the value for a call in a method: of the type it is cast to, or that is returned. */
  static DoneValue of(Type returnType, AbstractInsnNode call) {
    String returned = returnType.getInternalName();
    boolean isCast = Insns.next(call).getOpcode() == Opcodes.CHECKCAST;
    return new DoneValue(isCast ? ((TypeInsnNode) Insns.next(call)).desc : returned, returned);
  }

  /** Returns whether nothing but the frame has its type. */
  boolean isFrame() {
    return wanted.equals(returned)
        && !CARRIED.contains(wanted)
        && !wanted.startsWith(STREAMS)
        && !wanted.startsWith(PRIMITIVE_ITERATORS);
  }

  /** Pushes the value in place of the call. */
  void push(BodyCode code) {
    if (CARRIED.contains(wanted)) {
      pushCarrier(code);
    } else if (wanted.startsWith(STREAMS)) {
      code.add(empty(wanted));
    } else if (wanted.startsWith(PRIMITIVE_ITERATORS)) {
      pushIterator(code, wanted);
    } else if (isFrame()) {
      code.loadFrame();
    } else {
      code.op(Opcodes.ACONST_NULL);
    }
  }

  /** Pushes an object that stands for no value. */
  static void pushCarrier(BodyCode code) {
    code.op(Opcodes.ACONST_NULL)
        .callRuntime(
            RuntimeMembers.RETURN_VALUE, RuntimeMembers.RETURN_OF, RuntimeMembers.RETURN_OF_DESC);
  }

  private static AbstractInsnNode empty(String stream) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, stream, "empty", "()L" + stream + ";", true);
  }

  private static void pushIterator(BodyCode code, String iterator) {
    String stream = STREAMS + iterator.substring(PRIMITIVE_ITERATORS.length()) + "Stream";
    code.add(empty(stream))
        .add(
            new MethodInsnNode(
                Opcodes.INVOKEINTERFACE, stream, "iterator", "()L" + iterator + ";", true));
  }
}
