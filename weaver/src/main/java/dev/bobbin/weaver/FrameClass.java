package dev.bobbin.weaver;

/**
 * A class that holds the suspended state of one generator method.
 *
 * <p>It belongs to the package, the class loader and the protection domain of its host.
 *
 * @param internalName the internal name, for example {@code com/acme/Host$count$Gen}
 * @param bytes the class file
 */
@SuppressWarnings("ArrayRecordComponent")
public record FrameClass(String internalName, byte[] bytes) {}
