package dev.bobbin.weaver.internal.spill;

/**
 * One value that has to survive a suspension.
 *
 * @param slot the local variable it is in; for a value on the operand stack, its position there
 * @param type its verification type
 * @param field where it is kept; null if the value is known to be null and is made anew
 */
public record Spill(int slot, Object type, SpillField field) {}
