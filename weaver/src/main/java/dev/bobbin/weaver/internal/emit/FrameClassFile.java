package dev.bobbin.weaver.internal.emit;

/**
 * An emitted frame class.
 *
 * @param internalName the internal name, for example {@code com/acme/Host$count$Gen}
 * @param bytes the class file
 */
@SuppressWarnings("ArrayRecordComponent")
public record FrameClassFile(String internalName, byte[] bytes) {}
