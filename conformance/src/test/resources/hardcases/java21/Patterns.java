package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.hardcases.Sent;
import dev.bobbin.conformance.reference.Log;
import java.util.List;

/** Pattern switches and record patterns. */
public final class Patterns {

  private Patterns() {}

  sealed interface Shape permits Circle, Square, Point {}

  record Point(int x, Object y) implements Shape {
    public int x() {
      if (x == 13) {
        throw new IllegalStateException("accessor");
      }
      return x;
    }
  }

  record Circle(double radius) implements Shape {}

  record Square(Point corner, long side) implements Shape {}

  private static final List<Shape> SHAPES =
      List.of(
          new Circle(2),
          new Square(new Point(1, "y"), 5),
          new Point(3, 4L),
          new Point(3, "text"),
          new Square(new Point(2, new Circle(9)), 6));

  @HardCase(40)
  @Generator
  static Coroutine<Object, Object, Object> guard_of_a_pattern_switch_yields(Log log) {
    for (Shape shape : SHAPES) {
      Object result =
          switch (shape) {
            case Circle(var r) when Gen.yield(r) == null -> r;
            case Square(Point(int x, var y), long side) when x == 1 ->
                x + "" + y + side + Gen.yield(side);
            case Point(int x, Long y) when (Gen.yield("long") == null) && y > x -> Gen.yield(x + y);
            case Point(var x, String y) -> {
              Gen.yield(x);
              yield y + Gen.yield(y);
            }
            case Circle c -> c.radius() + "" + Gen.yield("second circle");
            case Square s -> s.corner();
            case Point p -> p.y();
          };
      log.add(result);
    }
    return Gen.done();
  }

  @HardCase(40)
  @Generator
  static Coroutine<Object, Object, Object> switch_with_null_and_default(Log log) {
    Object[] all = {null, "s", 1, 2, List.of(), 'c', new int[] {1}, 3.5};
    for (Object o : all) {
      switch (o) {
        case null -> Gen.yield("null");
        case String s when s.length() > 1 -> Gen.yield("long");
        case String s -> log.add(s + Gen.yield(s));
        case Integer i when i == 1 && Gen.yield("one?") == null -> log.add("one");
        case Integer i -> Gen.yield(-i);
        case List<?> list -> Gen.yield(list);
        case int[] array -> array[0] += (int) Gen.yield(array);
        case Character c -> log.add(c);
        default -> Gen.yield("default");
      }
    }
    return Gen.returns(all);
  }

  @HardCase(40)
  @Generator
  static Coroutine<Object, Object, Object> accessor_of_a_record_pattern_fails(Log log) {
    Object failing = new Point(13, "y");
    try {
      if (failing instanceof Point(int x, var y) && Gen.yield(x) == null) {
        log.add(y);
      }
    } catch (MatchException e) {
      log.add(e);
      Gen.yield("match failed");
    }
    Gen.yield(2);
    switch (failing) {
      case Square(Point(var a, var b), var c) -> Gen.yield(a);
      case Point(var a, var b) -> Gen.yield(a);
      default -> Gen.yield("default");
    }
    return Gen.done();
  }

  enum Level {
    LOW,
    HIGH
  }

  @HardCase(value = 40, sends = Sent.STRINGS)
  @Generator
  static Coroutine<Object, Object, Object> switch_over_what_is_sent(Log log) {
    for (int round = 0; round < 4; round++) {
      int i = round;
      Object text =
          "a"
              + i
              + switch (Gen.yield(Level.values()[i % 2])) {
                case null -> Gen.yield("none");
                case String s when s.length() == (i + 1) -> s + Gen.yield(s.length());
                case String s -> s;
                case Integer n -> n + i;
                case Object o -> o;
              };
      log.add(text);
    }
    return Gen.done();
  }

  @HardCase(40)
  @Generator
  static Coroutine<Object, Object, Object> nested_record_patterns_with_operands(Log log) {
    for (Object o : new Object[] {new Square(new Point(1, new Circle(2)), 3), new Point(4, 5)}) {
      log.add(
          o.hashCode() * 0
              + " "
              + (o instanceof Square(Point(int x, Circle(double r)), long side)
                  ? x + r + side + " " + Gen.yield(side)
                  : Gen.yield("no square")));
    }
    return Gen.done();
  }
}
