package dev.bobbin.itertools;

/**
 * A value and its number, as {@link Itertools#enumerate(Iterable)} yields them.
 *
 * @param <T> the type of the value
 * @param index the number
 * @param value the value, which may be null
 */
public record Indexed<T>(int index, T value) {}
