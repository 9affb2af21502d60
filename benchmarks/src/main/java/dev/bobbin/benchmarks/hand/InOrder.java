package dev.bobbin.benchmarks.hand;

import dev.bobbin.benchmarks.inputs.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;

/** The values of a tree in order, with a stack of the nodes whose turn comes later. */
public final class InOrder implements Ints {
  private final Deque<Node> waiting = new ArrayDeque<>();

  /** Creates the iterator. */
  public InOrder(Node root) {
    push(root);
  }

  private void push(Node node) {
    for (Node left = node; left != null; left = left.left()) {
      waiting.push(left);
    }
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty();
  }

  @Override
  public int nextInt() {
    if (waiting.isEmpty()) {
      throw new NoSuchElementException();
    }
    Node node = waiting.pop();
    push(node.right());
    return node.value();
  }
}
