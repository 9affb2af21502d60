package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.frames.VerifierType;

/**
 * A field of a frame class.
 *
 * @param index its number, in the order of the class
 * @param name its name
 * @param type the verification type of all that it ever holds
 */
public record SpillField(int index, String name, Object type) {

  /** Returns the field's descriptor. */
  public String descriptor() {
    return VerifierType.descriptor(type);
  }

  /** Returns whether it keeps an object from being collected. */
  public boolean isReference() {
    return VerifierType.isObject(type);
  }
}
