package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;

/** Names and descriptors of what weaving adds for one generator. */
public final class FrameMembers {

  /** The field for {@code this}; spill fields always carry a slot behind a dollar sign. */
  public static final String RECEIVER = "receiver";

  /** The field for a yielded value that is boxed when it is read. */
  public static final String YIELDED = "yielded";

  private final GeneratorMethod generator;

  /** Creates the names for a generator. */
  public FrameMembers(GeneratorMethod generator) {
    this.generator = generator;
  }

  String superclass() {
    return generator.delegates() ? RuntimeMembers.DELEGATING_FRAME : RuntimeMembers.FRAME;
  }

  /** The constructor takes the receiver as an Object, as {@link Accessor} does. */
  public String constructorDescriptor() {
    return generator.isStatic() ? "()V" : "(Ljava/lang/Object;)V";
  }

  /** Returns the descriptor of the host. */
  public String receiverDescriptor() {
    return "L" + generator.host().name + ";";
  }
}
