package dev.bobbin.weaver.internal.frames;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The verification types of all local variables and of the operand stack before an instruction.
 *
 * @param locals one element per slot; the second slot of a long or double is TOP
 * @param stack one element per value, the top last
 */
public record TypeState(List<Object> locals, List<Object> stack) {

  /** Reads a state in which, on the stack too, a long or double is followed by TOP. */
  static TypeState ofSlots(List<Object> locals, List<Object> stackSlots) {
    List<Object> stack = new ArrayList<>();
    for (int i = 0; i < stackSlots.size(); i += VerifierType.size(stackSlots.get(i))) {
      stack.add(stackSlots.get(i));
    }
    return new TypeState(List.copyOf(locals), List.copyOf(stack));
  }

  /** Returns the type of a slot, TOP if nothing is there. */
  public Object local(int slot) {
    return slot < locals.size() ? locals.get(slot) : Opcodes.TOP;
  }

  /** Returns the type of the value at the given depth, 0 for the top of the stack. */
  public Object fromTop(int depth) {
    return stack.get(stack.size() - 1 - depth);
  }
}
