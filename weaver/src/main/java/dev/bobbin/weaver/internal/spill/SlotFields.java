package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The fields that keep local variables, asked by the instruction that sets a variable. */
final class SlotFields {
  private static final BitSet NONE = new BitSet();

  /** Bit f of the set of slot s is set iff the variable of field f takes slot s. */
  private final Map<Integer, BitSet> bySlot = new HashMap<>();

  private final Map<Integer, Spill> byField = new HashMap<>();

  /** Notes the fields of all locals that are kept somewhere. */
  SlotFields(Collection<List<Spill>> kept) {
    for (List<Spill> locals : kept) {
      for (Spill local : locals) {
        if (local.field() != null) {
          add(local);
        }
      }
    }
  }

  private void add(Spill local) {
    int field = local.field().index();
    byField.put(field, local);
    for (int i = 0; i < VerifierType.size(local.type()); i++) {
      bySlot.computeIfAbsent(local.slot() + i, slot -> new BitSet()).set(field);
    }
  }

  BitSet all() {
    return indices(byField.values());
  }

  /** Returns the fields of the given locals. */
  static BitSet indices(Collection<Spill> locals) {
    BitSet fields = new BitSet();
    for (Spill local : locals) {
      if (local.field() != null) {
        fields.set(local.field().index());
      }
    }
    return fields;
  }

  /** Returns those of the fields that keep objects. */
  BitSet references(BitSet fields) {
    BitSet references = new BitSet();
    for (int field = fields.nextSetBit(0); field >= 0; field = fields.nextSetBit(field + 1)) {
      references.set(field, local(field).field().isReference());
    }
    return references;
  }

  /** Returns what is kept in a field. */
  Spill local(int field) {
    return byField.get(field);
  }

  /**
   * Returns the fields whose variable the instruction overwrites, as a whole or in part; nobody may
   * change the set.
   */
  BitSet overwrittenBy(AbstractInsnNode insn) {
    int slot = slot(insn);
    if (slot < 0) {
      return NONE;
    }
    BitSet fields = bySlot.getOrDefault(slot, NONE);
    if (isWide(insn)) {
      fields = (BitSet) fields.clone();
      fields.or(bySlot.getOrDefault(slot + 1, NONE));
    }
    return fields;
  }

  /** Returns the fields that may keep what the instruction sets, as far as it tells the type. */
  BitSet setBy(AbstractInsnNode insn) {
    int slot = slot(insn);
    if (slot < 0) {
      return NONE;
    }
    BitSet fields = new BitSet();
    BitSet inSlot = bySlot.getOrDefault(slot, NONE);
    for (int field = inSlot.nextSetBit(0); field >= 0; field = inSlot.nextSetBit(field + 1)) {
      Spill local = local(field);
      fields.set(field, local.slot() == slot && storeOf(local) == storeOf(insn));
    }
    return fields;
  }

  private static int storeOf(Spill local) {
    return VerifierType.opcode(local.type(), Opcodes.ISTORE);
  }

  private static int storeOf(AbstractInsnNode insn) {
    return insn instanceof IincInsnNode ? Opcodes.ISTORE : insn.getOpcode();
  }

  /** Returns the slot that the instruction sets, -1 if it sets none. */
  private static int slot(AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      return increment.var;
    }
    boolean store = Opcodes.ISTORE <= insn.getOpcode() && insn.getOpcode() <= Opcodes.ASTORE;
    return store ? ((VarInsnNode) insn).var : -1;
  }

  private static boolean isWide(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.LSTORE || insn.getOpcode() == Opcodes.DSTORE;
  }
}
