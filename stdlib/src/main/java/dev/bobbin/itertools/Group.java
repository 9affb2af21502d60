package dev.bobbin.itertools;

import dev.bobbin.Gen;

/**
 * Neighbours with the same key, as {@link Itertools#groupBy} yields them.
 *
 * <p>The values come from the same source as the groups behind them: they are gone when the next
 * group is asked for.
 *
 * @param <K> the type of the key
 * @param <T> the type of the values
 * @param key what the values have in common, which may be null
 * @param values the values, lazily
 */
public record Group<K, T>(K key, Gen<T> values) {}
