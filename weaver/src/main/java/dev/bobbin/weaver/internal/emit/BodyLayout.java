package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
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

  /** The verification types of the added parameters, as the body is entered. */
  private final List<Object> added;

  /** The same as the code of the user's finds them. */
  private final List<Object> addedInCode;

  private final String descriptor;

  private BodyLayout(
      GeneratorMethod generator, List<Object> added, List<Object> addedInCode, String descriptor) {
    this.generator = generator;
    this.receiverSlots = generator.receiverSlots();
    this.added = added;
    this.addedInCode = addedInCode;
    this.descriptor = descriptor;
  }

  /**
   * The frame, the sent value and the exception to raise. Behind a suspension point nothing is left
   * of what was sent or raised.
   */
  static BodyLayout resumable(GeneratorMethod generator) {
    String frame = generator.frameName();
    return new BodyLayout(
        generator,
        List.of(frame, "java/lang/Object", "java/lang/Throwable"),
        List.of(frame, Opcodes.TOP, Opcodes.TOP),
        "(" + generator.frameDescriptor() + RuntimeMembers.RESUME_DESC.substring(1));
  }

  /** The frame and the consumer. */
  static BodyLayout traversal(GeneratorMethod generator, String consumer) {
    List<Object> added = List.of(generator.frameName(), consumer);
    return new BodyLayout(
        generator, added, added, "(" + generator.frameDescriptor() + "L" + consumer + ";)Z");
  }

  /**
   * The frame, once there is one, and the levels that may be started below. The parameters are
   * those of the method, the levels, and null, whose type tells the form from all that users
   * overload; they are moved to where they are in other forms. It returns an Object, as no
   * generator does: so a pointcut that names what a generator returns leaves the form out.
   */
  static BodyLayout start(GeneratorMethod generator) {
    List<Object> added = List.of(Opcodes.TOP, Opcodes.INTEGER);
    String parameters = generator.method().desc.substring(0, generator.method().desc.indexOf(')'));
    return new BodyLayout(
        generator,
        added,
        added,
        parameters + "I" + generator.frameDescriptor() + ")Ljava/lang/Object;");
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

  int levels() {
    return receiverSlots + 1;
  }

  /** Returns where a slot of the method as compiled is now. */
  int shifted(int slot) {
    return slot < receiverSlots ? slot : slot + added.size();
  }

  /** Returns which slot of the method as compiled is in a slot behind the added parameters now. */
  int original(int slot) {
    return slot < receiverSlots ? slot : slot - added.size();
  }

  /** Returns the verification types of the receiver and the added parameters. */
  List<Object> parameters() {
    return withReceiver(added);
  }

  /** Returns these types as the code of the user's finds them. */
  List<Object> parametersInCode() {
    return withReceiver(addedInCode);
  }

  private List<Object> withReceiver(List<Object> others) {
    List<Object> types = new ArrayList<>();
    if (receiverSlots > 0) {
      types.add(generator.host().name);
    }
    types.addAll(others);
    return types;
  }

  /** Returns the descriptor of the body. */
  String descriptor() {
    return descriptor;
  }
}
