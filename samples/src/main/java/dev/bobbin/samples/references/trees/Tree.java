package dev.bobbin.samples.references.trees;

/** A node of a binary tree; a missing child is null. */
record Tree(Tree left, int value, Tree right) {

  /** Returns a tree in which each node but the last has a left child only. */
  static Tree leaningLeft(int depth) {
    Tree tree = null;
    for (int value = 1; value <= depth; value++) {
      tree = new Tree(tree, value, null);
    }
    return tree;
  }

  /** Returns a balanced tree of the numbers from one to the other. */
  static Tree balanced(int first, int last) {
    if (first > last) {
      return null;
    }
    int middle = (first + last) / 2;
    return new Tree(balanced(first, middle - 1), middle, balanced(middle + 1, last));
  }
}
