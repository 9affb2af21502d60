package dev.bobbin.benchmarks.inputs;

/** A node of a binary tree; no record, because kilim's weaver cannot read one. */
public final class Node {
  private final Node left;
  private final int value;
  private final Node right;

  /** Creates a node; null stands for no subtree. */
  public Node(Node left, int value, Node right) {
    this.left = left;
    this.value = value;
    this.right = right;
  }

  /** Returns what comes before it, or null. */
  public Node left() {
    return left;
  }

  /** Returns its value. */
  public int value() {
    return value;
  }

  /** Returns what comes after it, or null. */
  public Node right() {
    return right;
  }

  /** Returns a tree of {@code 2^depth - 1} nodes, whose values count up from {@code first}. */
  public static Node balanced(int depth, int first) {
    if (depth == 0) {
      return null;
    }
    int middle = first + (1 << (depth - 1)) - 1;
    return new Node(balanced(depth - 1, first), middle, balanced(depth - 1, middle + 1));
  }

  /** Returns a tree in which each of the nodes 0, 1, 2, ... has only a right child: a list. */
  public static Node chain(int length) {
    Node chain = null;
    for (int value = length - 1; value >= 0; value--) {
      chain = new Node(null, value, chain);
    }
    return chain;
  }
}
