package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Where things are in the slots of a body: after the receiver come the added parameters, the frame
 * first; the variables of the method as compiled follow.
 */
final class BodyLayout {
  private final GeneratorMethod generator;
  private final int receiverSlots;

  /** The internal names of the added parameters behind the frame. */
  private final List<String> others;

  private BodyLayout(GeneratorMethod generator, String... others) {
    this.generator = generator;
    this.receiverSlots = generator.receiverSlots();
    this.others = List.of(others);
  }

  /** The frame, the sent value and the exception to raise. */
  static BodyLayout resumable(GeneratorMethod generator) {
    return new BodyLayout(generator, "java/lang/Object", "java/lang/Throwable");
  }

  /** The frame and the consumer. */
  static BodyLayout traversal(GeneratorMethod generator, String consumer) {
    return new BodyLayout(generator, consumer);
  }

  int frame() {
    return receiverSlots;
  }

  int sent() {
    return receiverSlots + 1;
  }

  int raised() {
    return receiverSlots + 2;
  }

  int consumer() {
    return receiverSlots + 1;
  }

  private int added() {
    return 1 + others.size();
  }

  /** Returns where a slot of the method as compiled is now. */
  int shifted(int slot) {
    return slot < receiverSlots ? slot : slot + added();
  }

  /** Returns which slot of the method as compiled is in a slot behind the added parameters now. */
  int original(int slot) {
    return slot < receiverSlots ? slot : slot - added();
  }

  /** Returns the verification types of the receiver and the added parameters. */
  List<Object> parameters() {
    List<Object> types = new ArrayList<>();
    if (receiverSlots > 0) {
      types.add(generator.host().name);
    }
    types.add(generator.frameName());
    types.addAll(others);
    return types;
  }

  /**
   * Returns these types as the code of the user's finds them: behind a suspension point nothing is
   * left of what was sent or raised.
   */
  List<Object> parametersInCode() {
    List<Object> types = parameters();
    if (others.size() > 1) {
      types.set(types.size() - 2, Opcodes.TOP);
      types.set(types.size() - 1, Opcodes.TOP);
    }
    return types;
  }

  /** Returns the descriptor of the body. */
  String descriptor() {
    StringBuilder descriptor = new StringBuilder("(").append(generator.frameDescriptor());
    others.forEach(other -> descriptor.append('L').append(other).append(';'));
    return descriptor.append(")Z").toString();
  }
}
