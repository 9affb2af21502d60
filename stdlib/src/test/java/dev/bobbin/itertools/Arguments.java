package dev.bobbin.itertools;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a function of the table is called with. */
record Arguments(List<Object> values, Map<String, Object> keywords) {

  /** A function that a program names. */
  @FunctionalInterface
  interface Callee {
    Object call(Arguments arguments);
  }

  int size() {
    return values.size();
  }

  Object get(int i) {
    return values.get(i);
  }

  boolean has(String keyword) {
    return keywords.containsKey(keyword);
  }

  Object keyword(String keyword) {
    return keywords.get(keyword);
  }

  boolean isTrue(String keyword) {
    return Boolean.TRUE.equals(keywords.get(keyword));
  }

  Integer number(int i) {
    return (Integer) get(i);
  }

  @SuppressWarnings("unchecked")
  <T> Iterable<T> iterable(int i) {
    return (Iterable<T>) get(i);
  }

  /** Returns the arguments from i on. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Iterable<Object>[] iterables(int i) {
    return values.subList(i, size()).toArray(new Iterable[0]);
  }

  Function<Object, Object> function(Object callee) {
    Callee function = (Callee) callee;
    return argument -> function.call(new Arguments(Collections.singletonList(argument), Map.of()));
  }

  Function<Object, Object> function(int i) {
    return function(get(i));
  }

  Predicate<Object> predicate(int i) {
    Function<Object, Object> function = function(i);
    return argument -> (boolean) function.apply(argument);
  }

  BinaryOperator<Object> operator(int i) {
    Callee function = (Callee) get(i);
    return (a, b) -> function.call(new Arguments(Arrays.asList(a, b), Map.of()));
  }

  /** Returns the key function, which gives something that can be compared. */
  @SuppressWarnings("unchecked")
  Function<Object, Comparable<Object>> key() {
    Function<Object, Object> key = has("key") ? function(keyword("key")) : value -> value;
    return value -> (Comparable<Object>) key.apply(value);
  }

  BiFunction<Object, Object, Object> biFunction(int i) {
    return operator(i);
  }
}
