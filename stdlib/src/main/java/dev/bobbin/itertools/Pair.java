package dev.bobbin.itertools;

/**
 * Two values, which may be null; Python's tuple of two.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param first the first
 * @param second the second
 */
public record Pair<A, B>(A first, B second) {}
