package dev.bobbin.durable.store;

import java.time.Instant;

/**
 * What one stored generator waits for.
 *
 * @param key its key
 * @param waitsFor what was said when it was saved
 * @param position {@code Host.method(File.java:12)}, where it is suspended
 * @param since when it was saved
 * @param <K> the type of its key
 */
public record Waiting<K>(K key, String waitsFor, String position, Instant since) {}
