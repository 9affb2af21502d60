package dev.bobbin.samples.references.trees;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.function.IntConsumer;

/** Walking a tree by recursion, however deep it is. */
public class DeepTree {

  DeepTree() {}

  // snippet: walk
  // Not static, so that a tracer can stand between the generators.
  @Generator
  Gen<Integer> walk(Tree tree) {
    if (tree != null) {
      Gen.yieldFrom(walk(tree.left()));
      Gen.yield(tree.value());
      Gen.yieldFrom(walk(tree.right()));
    }
    return Gen.done();
  }

  // end

  // snippet: visit
  static void visit(Tree tree, IntConsumer visitor) {
    if (tree != null) {
      visit(tree.left(), visitor);
      visitor.accept(tree.value());
      visit(tree.right(), visitor);
    }
  }

  // end

  /** Walks a small tree, and one a million levels deep. */
  public static void run() {
    DeepTree trees = new DeepTree();
    System.out.println("Balanced: " + trees.walk(Tree.balanced(1, 15)).toList());
    Tree deep = Tree.leaningLeft(1_000_000);
    try {
      visit(deep, value -> {});
    } catch (StackOverflowError tooDeep) {
      System.out.println("A million levels, by method calls: stack overflow");
    }
    long sum = trees.walk(deep).stream().mapToLong(Integer::longValue).sum();
    System.out.println("A million levels, by yieldFrom: the sum is " + sum);
  }
}
