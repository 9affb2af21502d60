package dev.bobbin.stress.fuzz;

import java.util.function.BiFunction;

/** A kind of damage. */
enum Mutation {
  FLIP(ByteMutations::flip),
  OVERWRITE(ByteMutations::overwrite),
  TRUNCATE(ByteMutations::truncate),
  DELETE(ByteMutations::delete),
  DUPLICATE(ByteMutations::duplicate),
  SWAP(ByteMutations::swap),
  CONSTANT(LayoutMutations::constant),
  CONSTANT_TEXT(LayoutMutations::constantText),
  ATTRIBUTE_LENGTH(LayoutMutations::attributeLength),
  ATTRIBUTE_NAME(LayoutMutations::attributeName),
  ATTRIBUTE_CONTENT(LayoutMutations::attributeContent),
  FOREIGN_CONTENT(LayoutMutations::foreignContent),
  STACK_MAP(LayoutMutations::stackMap),
  FEWER_FRAMES(LayoutMutations::fewerFrames),
  CODE(LayoutMutations::code),
  EXCEPTION_TABLE(LayoutMutations::exceptionTable),
  MAXIMA(LayoutMutations::maxima),
  ACCESS_FLAGS(LayoutMutations::accessFlags),
  DESCRIPTOR(LayoutMutations::descriptor),
  VERSION(LayoutMutations::version),
  REMOVED_INSN(TreeMutations::removedInsn),
  COPIED_INSN(TreeMutations::copiedInsn),
  MOVED_INSN(TreeMutations::movedInsn),
  OTHER_INSN(TreeMutations::otherInsn),
  YIELD_ANYWHERE(TreeMutations::yieldAnywhere),
  TRY_BLOCK(TreeMutations::tryBlock),
  FRAME(TreeMutations::frame),
  VARIABLE_TABLE(TreeMutations::variableTable),
  FLAGS(TreeMutations::flags);

  /** Damage for which the parts of the class file have to be known. */
  private interface OnLayout {
    byte[] apply(byte[] bytes, Layout layout, Chance chance);
  }

  private final BiFunction<byte[], Chance, byte[]> change;

  Mutation(BiFunction<byte[], Chance, byte[]> change) {
    this.change = change;
  }

  Mutation(OnLayout change) {
    this((bytes, chance) -> change.apply(bytes, new Layout(bytes), chance));
  }

  /** Returns a damaged copy; where earlier damage is in the way, of bytes at random places. */
  byte[] apply(byte[] bytes, Chance chance) {
    try {
      return change(bytes, chance);
    } catch (RuntimeException unreadable) {
      return bytes.length < 10 ? bytes : ByteMutations.flip(bytes, chance);
    }
  }

  /**
   * Returns a damaged copy.
   *
   * @throws RuntimeException if earlier damage is in the way, or what comes out cannot be written
   */
  byte[] change(byte[] bytes, Chance chance) {
    return change.apply(bytes, chance);
  }
}
