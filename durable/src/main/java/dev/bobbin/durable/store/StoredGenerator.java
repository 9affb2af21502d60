package dev.bobbin.durable.store;

import dev.bobbin.Gen;

/**
 * A generator that was loaded from a store.
 *
 * @param key its key
 * @param version the version of its row
 * @param waitsFor what was said when it was stored; may be null
 * @param generator the generator, suspended or ended
 * @param <K> the type of its key
 * @param <G> its type
 */
public record StoredGenerator<K, G extends Gen<?>>(
    K key, long version, String waitsFor, G generator) {}
