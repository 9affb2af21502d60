package dev.bobbin.stress.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a class file lie (JVMS 4).
 *
 * <p>Defined for class files whose lengths are right; others end in an {@link
 * IndexOutOfBoundsException} or an {@link IllegalStateException}.
 */
final class Layout {

  /** A part of the class file, the end exclusive. */
  record Range(int from, int to) {}

  /**
   * An attribute.
   *
   * @param name its name
   * @param at where its name's index stands; its length follows
   * @param content what the length covers
   */
  record Attribute(String name, int at, Range content) {}

  /** Where each constant stands; 0 for what is none. */
  final int[] constants;

  /** Where the access flags of the class, of fields and of methods stand. */
  final List<Integer> accessFlags = new ArrayList<>();

  /** Where the index of a member's name stands; that of its descriptor follows. */
  final List<Integer> members = new ArrayList<>();

  /** All attributes, those within others included. */
  final List<Attribute> attributes = new ArrayList<>();

  private final byte[] bytes;
  private int at = 8;

  Layout(byte[] bytes) {
    this.bytes = bytes;
    this.constants = new int[u2()];
    readConstants();
    accessFlags.add(at);
    at += 6;
    int interfaces = u2();
    at += 2 * interfaces;
    readMembers();
    readMembers();
    readAttributes();
  }

  private int u2() {
    at += 2;
    return Bytes.u2(bytes, at - 2);
  }

  private int u4() {
    at += 4;
    return Bytes.u4(bytes, at - 4);
  }

  private void readConstants() {
    for (int i = 1; i < constants.length; i++) {
      constants[i] = at;
      int tag = Bytes.u1(bytes, at);
      at += size(tag);
      i += tag == 5 || tag == 6 ? 1 : 0;
    }
  }

  private int size(int tag) {
    return switch (tag) {
      case 1 -> 3 + Bytes.u2(bytes, at + 1);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case 5, 6 -> 9;
      case 7, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      default -> throw new IllegalStateException("tag " + tag);
    };
  }

  private void readMembers() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      accessFlags.add(at);
      members.add(at + 2);
      at += 6;
      readAttributes();
    }
  }

  private void readAttributes() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      int start = at;
      String name = text(u2());
      int length = u4();
      Range content = new Range(at, at + length);
      attributes.add(new Attribute(name, start, content));
      if (name.equals("Code")) {
        at = exceptionTable(content).to();
        readAttributes();
      }
      if (length < 0 || length > bytes.length - content.from()) {
        throw new IllegalStateException("length " + length);
      }
      at = content.to();
    }
  }

  private String text(int index) {
    int constant = constants[index];
    if (Bytes.u1(bytes, constant) != 1) {
      throw new IllegalStateException("no name at " + constant);
    }
    int length = Bytes.u2(bytes, constant + 1);
    return new String(bytes, constant + 3, length, StandardCharsets.UTF_8);
  }

  /** Returns the contents of all attributes of a name that are not empty. */
  List<Range> contents(String name) {
    return attributes.stream()
        .filter(a -> a.name().equals(name) && a.content().to() > a.content().from())
        .map(Attribute::content)
        .toList();
  }

  /** Returns the instructions in the content of a Code attribute. */
  Range instructions(Range code) {
    int from = code.from() + 8;
    return new Range(from, from + Bytes.u4(bytes, code.from() + 4));
  }

  /** Returns the entries of the exception table in the content of a Code attribute. */
  Range exceptionTable(Range code) {
    int count = instructions(code).to();
    return new Range(count + 2, count + 2 + 8 * Bytes.u2(bytes, count));
  }
}
