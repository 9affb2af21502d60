package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.openjdk.jmh.annotations.Setup;

/** The nodes of a document, each before its children. */
public class Nodes extends Shape<Nodes.Node> {
  private Node root;

  /** Makes the document: up to four children each. */
  @Setup
  public void makeNodes() {
    Node[] nodes = new Node[n];
    for (int i = 0; i < n; i++) {
      nodes[i] = new Node(i, i == 0 ? null : nodes[(i - 1) / 4]);
    }
    root = nodes[0];
  }

  @Override
  public Iterator<Node> byHand() {
    return new Walking(root);
  }

  @Override
  public Iterator<Node> generated() {
    return new Yielding(root);
  }

  @Override
  protected long read(Node element) {
    return element.number;
  }

  /** A node that knows its parent, its first child and its next sibling. */
  static final class Node {
    private final int number;
    private final Node parent;
    private Node child;
    private Node lastChild;
    private Node sibling;

    Node(int number, Node parent) {
      this.number = number;
      this.parent = parent;
      if (parent != null) {
        parent.append(this);
      }
    }

    private void append(Node node) {
      if (child == null) {
        child = node;
      } else {
        lastChild.sibling = node;
      }
      lastChild = node;
    }
  }

  /** By hand. */
  static final class Walking implements Iterator<Node> {
    private final Node root;
    private Node current;
    private Node ahead;

    Walking(Node root) {
      this.root = root;
      this.ahead = root;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null) {
        ahead = find();
      }
      return ahead != null;
    }

    @Override
    public Node next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      current = ahead;
      ahead = null;
      return current;
    }

    private Node find() {
      if (current.child != null) {
        return current.child;
      }
      Node node = current;
      while (node != root && node.sibling == null) {
        node = node.parent;
      }
      return node == root ? null : node.sibling;
    }
  }

  /** As a generator. */
  static final class Yielding implements Iterator<Node> {
    private final Gen<Node> elements;

    Yielding(Node root) {
      this.elements = elements(root);
    }

    @Generator
    private static Gen<Node> elements(Node root) {
      Node node = root;
      while (node != null) {
        Gen.yield(node);
        if (node.child != null) {
          node = node.child;
        } else {
          while (node != root && node.sibling == null) {
            node = node.parent;
          }
          node = node == root ? null : node.sibling;
        }
      }
      return Gen.done();
    }

    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public Node next() {
      return elements.next();
    }
  }
}
