package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;

/** The call of a body, by its accessor, from a method of its frame class. */
final class BodyCall {

  private BodyCall() {}

  /**
   * Emits the call of the resumable body; the frame is in slot 0.
   *
   * @param sent pushes the value to send, or null
   * @param raised pushes the exception to raise, or null
   */
  static void emit(FrameMethod code, GeneratorMethod generator, Runnable sent, Runnable raised) {
    loadFrame(code, generator);
    sent.run();
    raised.run();
    Accessor.resumable(generator).call(code);
  }

  /** Emits the call of the traversal; the frame is in slot 0, the consumer in slot 1. */
  static void emitTraversal(FrameMethod code, GeneratorMethod generator, String consumer) {
    loadFrame(code, generator);
    code.loadArg(0);
    Accessor.traversal(generator, consumer).call(code);
  }

  private static void loadFrame(FrameMethod code, GeneratorMethod generator) {
    if (!generator.isStatic()) {
      code.get(FrameMembers.RECEIVER, new FrameMembers(generator).receiverDescriptor());
    }
    code.loadThis();
  }

  /** What the body lets go must not be in a parameter of its caller, where that is interpreted. */
  static void giveAway(FrameMethod code, int argument) {
    code.loadArg(argument);
    code.pushNull();
    code.storeArg(argument);
  }
}
