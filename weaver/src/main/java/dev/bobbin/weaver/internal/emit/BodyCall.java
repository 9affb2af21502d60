package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;

/** The call of a body, by its accessor, from a method of its frame class. */
final class BodyCall {

  private BodyCall() {}

  /**
   * Emits the call of the resumable body; the frame is in slot 0, the value to send in slot 1.
   *
   * @param raised pushes the exception to raise, or null
   */
  static void emit(FrameMethod code, GeneratorMethod generator, Runnable raised) {
    loadArguments(code, generator);
    forgetSent(code);
    raised.run();
    Accessor.resumable(generator).call(code);
  }

  /** Emits the call of the traversal; the frame is in slot 0, the consumer in slot 1. */
  static void emitTraversal(FrameMethod code, GeneratorMethod generator, String consumer) {
    loadArguments(code, generator);
    Accessor.traversal(generator, consumer).call(code);
  }

  private static void loadArguments(FrameMethod code, GeneratorMethod generator) {
    if (!generator.isStatic()) {
      code.get(FrameMembers.RECEIVER, new FrameMembers(generator).receiverDescriptor());
    }
    code.loadThis();
    code.loadArg(0);
  }

  /** What the body lets go must not be in a parameter of its caller, where that is interpreted. */
  static void forgetSent(FrameMethod code) {
    code.pushNull();
    code.storeArg(0);
  }
}
