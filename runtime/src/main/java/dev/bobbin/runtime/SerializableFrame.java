package dev.bobbin.runtime;

import java.io.Serializable;

/**
 * A frame that writes and reads its state by itself when it is serialized; any other frame would
 * come back without one.
 */
public interface SerializableFrame extends Serializable {}
