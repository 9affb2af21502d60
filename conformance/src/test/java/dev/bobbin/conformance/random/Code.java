package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A piece of Java source with holes, and the pieces that fill them.
 *
 * @param sort what it is
 * @param text the source, where each {@code #} is a hole; of a block nothing
 * @param parts what fills the holes, from left to right; of a block its statements
 */
record Code(Sort sort, String text, List<Code> parts) {

  Code {
    parts = List.copyOf(parts);
  }

  static Code of(Sort sort, String text, Code... parts) {
    return new Code(sort, text, List.of(parts));
  }

  static Code block(List<Code> statements) {
    return new Code(Sort.BLOCK, "", statements);
  }

  static Code simplest(Sort sort) {
    return of(sort, sort.simplest);
  }

  /** Returns whether javac sees that the next statement can be reached. */
  boolean completes() {
    return sort == Sort.BLOCK
        ? parts.isEmpty() || parts.get(parts.size() - 1).completes()
        : sort != Sort.JUMP;
  }

  Code withParts(List<Code> others) {
    return new Code(sort, text, others);
  }

  Code withPart(int index, Code other) {
    List<Code> others = new ArrayList<>(parts);
    others.set(index, other);
    return withParts(others);
  }

  /** Returns the number of pieces. */
  int size() {
    return 1 + parts.stream().mapToInt(Code::size).sum();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out, "  ");
    return out.toString();
  }

  private void print(StringBuilder out, String indent) {
    if (sort == Sort.BLOCK) {
      printBlock(out, indent);
      return;
    }
    Iterator<Code> holes = parts.iterator();
    for (char c : text.toCharArray()) {
      if (c == '#') {
        holes.next().print(out, indent);
      } else {
        out.append(c);
      }
    }
  }

  private void printBlock(StringBuilder out, String indent) {
    out.append("{\n");
    for (Code statement : parts) {
      out.append(indent).append("  ");
      statement.print(out, indent + "  ");
      out.append('\n');
    }
    out.append(indent).append('}');
  }
}
