package dev.bobbin.conformance.delegation;

import java.util.List;

/** An open block of a body: its code, the position in it, and what is pending. */
final class Block {

  /** The kinds of blocks. */
  enum Type {
    BODY,
    LOOP,
    TRY,
    EXCEPT,
    FINALLY
  }

  final Type type;

  /** The try instruction that a TRY or an EXCEPT belongs to, else null. */
  final Instruction.Try origin;

  /** What an EXCEPT handles, or what a FINALLY raises at its end; else null. */
  final Throwable exception;

  private final List<Instruction> code;
  private int position;

  /** How often the code of a LOOP is still to run after this. */
  private int repeats;

  /** Whether a FINALLY returns {@link #returned} at its end. */
  boolean returns;

  Object returned;

  Block(Type type, List<Instruction> code, Instruction.Try origin, Throwable exception) {
    this.type = type;
    this.code = code;
    this.origin = origin;
    this.exception = exception;
  }

  static Block loop(Instruction.Loop loop) {
    Block block = new Block(Type.LOOP, loop.code(), null, null);
    block.repeats = loop.times() - 1;
    return block;
  }

  static Block returning(List<Instruction> finale, Object value) {
    Block block = new Block(Type.FINALLY, finale, null, null);
    block.returns = true;
    block.returned = value;
    return block;
  }

  boolean hasFinale() {
    return origin != null && origin.finale() != null;
  }

  /** Returns the next instruction, or null at the end; a loop ends after its last round. */
  Instruction next() {
    if (position == code.size() && repeats > 0) {
      repeats--;
      position = 0;
    }
    return position < code.size() ? code.get(position++) : null;
  }
}
