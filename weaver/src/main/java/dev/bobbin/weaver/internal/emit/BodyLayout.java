package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are in the slots of a body: after the receiver come the frame, the sent value and
 * the exception to raise; the variables of the method as compiled follow, three slots further.
 */
final class BodyLayout {
  private static final int ADDED = 3;

  private final GeneratorMethod generator;
  private final int receiverSlots;

  BodyLayout(GeneratorMethod generator) {
    this.generator = generator;
    this.receiverSlots = generator.receiverSlots();
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

  /** Returns where a slot of the method as compiled is now. */
  int shifted(int slot) {
    return slot < receiverSlots ? slot : slot + ADDED;
  }

  /** Returns which slot of the method as compiled is in a slot behind the added parameters now. */
  int original(int slot) {
    return slot < receiverSlots ? slot : slot - ADDED;
  }

  /** Returns the verification types of the receiver and the added parameters. */
  List<Object> parameters() {
    List<Object> types = new ArrayList<>();
    if (receiverSlots > 0) {
      types.add(generator.host().name);
    }
    types.add(generator.frameName());
    types.add("java/lang/Object");
    types.add("java/lang/Throwable");
    return types;
  }
}
