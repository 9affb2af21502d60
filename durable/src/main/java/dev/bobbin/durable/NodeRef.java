package dev.bobbin.durable;

import java.io.Serializable;

/**
 * Stands for a generator, or an iterator of a loop, among objects that Java serialization writes.
 *
 * @param number its number in the snapshot
 */
record NodeRef(int number) implements Serializable {}
