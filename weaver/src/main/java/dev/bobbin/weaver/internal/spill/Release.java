package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * A place in the code of a running body where fields of its frame let go of their objects.
 *
 * @param insn where that is, see {@link Place}
 * @param place whether before or behind it, or on the way from it
 * @param target for {@link Place#JUMP}, where that way leads
 * @param fields what lets go
 */
public record Release(
    AbstractInsnNode insn, Place place, LabelNode target, List<SpillField> fields) {

  /** Where a release is made. */
  public enum Place {
    /** Right before an instruction that sets a variable. */
    BEFORE,
    /**
     * Where control goes on in the order of the code; behind a label, where the next instruction
     * is.
     */
    BEHIND,
    /** On the jump that an instruction makes. */
    JUMP
  }

  /** Creates a release; the list is copied. */
  public Release {
    fields = List.copyOf(fields);
  }

  Release in(MethodCopy copy) {
    return new Release(copy.of(insn), place, target == null ? null : copy.of(target), fields);
  }
}
