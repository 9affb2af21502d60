package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.fuzz.Layout.Attribute;
import dev.bobbin.stress.fuzz.Layout.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Damage to one part of the class file; the rest stays well formed. */
final class LayoutMutations {

  private static final List<String> TEXTS =
      List.of(
          "",
          "[",
          "[H",
          "[V",
          "[[J",
          "V",
          "I",
          "J",
          "L;",
          "La",
          "Labsent/Type;",
          "absent/Type",
          "a.b",
          "a;b",
          "/a",
          "<init>",
          "<clinit>",
          "<a>",
          "(",
          "()V",
          "()J",
          "(J)V",
          "(V)V",
          "(Lx)V",
          "dev/bobbin/Gen",
          "()Ldev/bobbin/Gen;",
          "yield",
          "Code",
          "StackMap",
          "[".repeat(256) + "I");

  private LayoutMutations() {}

  /** Any byte of a constant: its tag, an index, a letter of a name or descriptor. */
  static byte[] constant(byte[] bytes, Layout layout, Chance chance) {
    int constant = constant(layout, chance);
    int tag = Bytes.u1(bytes, constant);
    if (tag == 1) {
      int length = Bytes.u2(bytes, constant + 1);
      return length == 0 ? bytes : letter(bytes, constant + 3 + chance.below(length), chance);
    }
    if (chance.percent(10)) {
      return Bytes.withU1(bytes, constant, chance.between(0, 21));
    }
    int at =
        constant
            + 1
            + (tag >= 9 && tag <= 18 && tag != 15 && tag != 16 && chance.percent(50) ? 2 : 0);
    return Bytes.withU2(bytes, at, chance.below(layout.constants.length + 1));
  }

  /** A name or descriptor becomes one that is malformed, or means something else. */
  static byte[] constantText(byte[] bytes, Layout layout, Chance chance) {
    List<Integer> constants =
        IntStream.of(layout.constants)
            .filter(at -> at != 0 && Bytes.u1(bytes, at) == 1)
            .boxed()
            .toList();
    int constant = chance.pick(constants);
    byte[] text = chance.pick(TEXTS).getBytes(StandardCharsets.UTF_8);
    int end = constant + 3 + Bytes.u2(bytes, constant + 1);
    byte[] replaced = Bytes.replace(bytes, constant + 3, end, text);
    return Bytes.withU2(replaced, constant + 1, text.length);
  }

  private static byte[] letter(byte[] bytes, int at, Chance chance) {
    String likely = "IJFDZBCSVL[;()/<>$.abc";
    return Bytes.withU1(
        bytes,
        at,
        chance.percent(80) ? likely.charAt(chance.below(likely.length())) : chance.below(256));
  }

  private static int constant(Layout layout, Chance chance) {
    int index = 0;
    while (layout.constants[index] == 0) {
      index = chance.between(1, layout.constants.length);
    }
    return layout.constants[index];
  }

  static byte[] attributeLength(byte[] bytes, Layout layout, Chance chance) {
    int at = chance.pick(layout.attributes).at() + 2;
    return Bytes.withU4(bytes, at, chance.instead(Bytes.u4(bytes, at)));
  }

  /** An attribute is taken for another one. */
  static byte[] attributeName(byte[] bytes, Layout layout, Chance chance) {
    Attribute renamed = chance.pick(layout.attributes);
    Attribute other = chance.pick(layout.attributes);
    return Bytes.withU2(bytes, renamed.at(), Bytes.u2(bytes, other.at()));
  }

  static byte[] attributeContent(byte[] bytes, Layout layout, Chance chance) {
    Range content = chance.pick(layout.attributes).content();
    return content.to() == content.from() ? bytes : number(bytes, content, chance);
  }

  /** An attribute gets the content of another one, of its own length. */
  static byte[] foreignContent(byte[] bytes, Layout layout, Chance chance) {
    Attribute changed = chance.pick(layout.attributes);
    Range other = chance.pick(layout.attributes).content();
    byte[] content = Arrays.copyOfRange(bytes, other.from(), other.to());
    byte[] replaced = Bytes.withU4(bytes, changed.at() + 2, content.length);
    return Bytes.replace(replaced, changed.content().from(), changed.content().to(), content);
  }

  static byte[] stackMap(byte[] bytes, Layout layout, Chance chance) {
    List<Range> maps = layout.contents("StackMapTable");
    return maps.isEmpty() ? code(bytes, layout, chance) : number(bytes, chance.pick(maps), chance);
  }

  /** The last frames of a stack map are gone. */
  static byte[] fewerFrames(byte[] bytes, Layout layout, Chance chance) {
    List<Range> maps = layout.contents("StackMapTable");
    if (maps.isEmpty()) {
      return code(bytes, layout, chance);
    }
    int at = chance.pick(maps).from();
    int count = Bytes.u2(bytes, at);
    return Bytes.withU2(bytes, at, count == 0 ? 1 : chance.below(count));
  }

  static byte[] code(byte[] bytes, Layout layout, Chance chance) {
    List<Range> codes = layout.contents("Code");
    return codes.isEmpty()
        ? ByteMutations.flip(bytes, chance)
        : number(bytes, layout.instructions(chance.pick(codes)), chance);
  }

  static byte[] exceptionTable(byte[] bytes, Layout layout, Chance chance) {
    List<Range> tables = new ArrayList<>();
    for (Range code : layout.contents("Code")) {
      Range table = layout.exceptionTable(code);
      if (table.to() > table.from()) {
        tables.add(table);
      }
    }
    return tables.isEmpty()
        ? code(bytes, layout, chance)
        : number(bytes, chance.pick(tables), chance);
  }

  /** The largest stack or the number of variables, mostly too small. */
  static byte[] maxima(byte[] bytes, Layout layout, Chance chance) {
    List<Range> codes = layout.contents("Code");
    if (codes.isEmpty()) {
      return ByteMutations.flip(bytes, chance);
    }
    int at = chance.pick(codes).from() + 2 * chance.below(2);
    int value = Bytes.u2(bytes, at);
    return Bytes.withU2(
        bytes, at, value > 0 && chance.percent(70) ? chance.below(value) : chance.instead(value));
  }

  static byte[] accessFlags(byte[] bytes, Layout layout, Chance chance) {
    int at = chance.pick(layout.accessFlags);
    return Bytes.withU2(bytes, at, Bytes.u2(bytes, at) ^ 1 << chance.below(16));
  }

  /** A member gets the name or descriptor of another one. */
  static byte[] descriptor(byte[] bytes, Layout layout, Chance chance) {
    if (layout.members.isEmpty()) {
      return ByteMutations.flip(bytes, chance);
    }
    int offset = 2 * chance.below(2);
    int at = chance.pick(layout.members) + offset;
    return Bytes.withU2(bytes, at, Bytes.u2(bytes, chance.pick(layout.members) + offset));
  }

  static byte[] version(byte[] bytes, Layout layout, Chance chance) {
    return chance.percent(80)
        ? Bytes.withU2(bytes, 6, chance.between(44, 75))
        : Bytes.withU2(bytes, 4 + 2 * chance.below(2), chance.instead(61));
  }

  private static byte[] number(byte[] bytes, Range range, Chance chance) {
    if (range.to() <= range.from()) {
      return ByteMutations.flip(bytes, chance);
    }
    int at = chance.between(range.from(), range.to());
    if (chance.percent(50) || at + 2 > range.to()) {
      return Bytes.withU1(bytes, at, chance.instead(Bytes.u1(bytes, at)));
    }
    return Bytes.withU2(bytes, at, chance.instead(Bytes.u2(bytes, at)));
  }
}
