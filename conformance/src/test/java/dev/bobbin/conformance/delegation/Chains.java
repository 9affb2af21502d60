package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Generators that delegate to one another, to any depth. */
final class Chains {

  private Chains() {}

  /** Returns what yields 0, 1, 2 and so on; it returns 0. */
  @Generator
  static Coroutine<Integer, Integer, Integer> count(int values) {
    for (int i = 0; i < values; i++) {
      Gen.yield(i);
    }
    return Gen.returns(0);
  }

  /** Returns what yields back each value that it is sent. */
  @Generator
  static Coroutine<Integer, Integer, Integer> echo() {
    Integer sent = Gen.yield(null);
    while (sent != null) {
      sent = Gen.yield(sent);
    }
    return Gen.returns(0);
  }

  /** Returns what delegates; it returns one more than the delegate. */
  @Generator
  static Coroutine<Integer, Integer, Integer> over(Coroutine<Integer, Integer, Integer> delegate) {
    int result = Gen.yieldFrom(delegate);
    return Gen.returns(result + 1);
  }

  /** Returns a chain of generators that were all created before the first one starts. */
  static Coroutine<Integer, Integer, Integer> chain(
      int depth, Coroutine<Integer, Integer, Integer> leaf) {
    Coroutine<Integer, Integer, Integer> top = leaf;
    for (int i = 0; i < depth; i++) {
      top = over(top);
    }
    return top;
  }

  /** Returns what delegates to a generator of its own kind, which it creates. */
  @Generator
  static Coroutine<Integer, Integer, Integer> recursion(int depth) {
    if (depth == 0) {
      Gen.yield(0);
      return Gen.returns(0);
    }
    int result = Gen.yieldFrom(recursion(depth - 1));
    return Gen.returns(result + 1);
  }

  /** Returns what yields the numbers of a binary tree in order, by recursion. */
  @Generator
  static Gen<Integer> inOrder(int low, int high) {
    if (low < high) {
      int middle = (low + high) >>> 1;
      Gen.yieldFrom(inOrder(low, middle));
      Gen.yield(middle);
      Gen.yieldFrom(inOrder(middle + 1, high));
    }
    return Gen.done();
  }

  /** Returns what visits a tree of the given height in which each node has that many children. */
  @Generator
  static Gen<Integer> tree(int height, int children) {
    Gen.yield(height);
    for (int i = 0; height > 0 && i < children; i++) {
      Gen.yieldFrom(tree(height - 1, children));
    }
    return Gen.done();
  }
}
