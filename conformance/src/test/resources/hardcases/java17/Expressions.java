package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.hardcases.Sent;
import dev.bobbin.conformance.reference.Log;
import java.util.Arrays;
import java.util.List;

/** Switch expressions, records, sealed types and patterns of instanceof. */
public final class Expressions {

  private Expressions() {}

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record Node(Object left, long number, Object right) {
    Node {
      if (number < 0) {
        throw new IllegalArgumentException("negative " + number);
      }
    }

    @Generator
    Coroutine<Object, Object, Object> walk(Log log) {
      if (left instanceof Node node) {
        Gen.yieldFrom(node.walk(log));
      } else {
        Gen.yield(left);
      }
      log.add(number);
      Gen.yield(number);
      if (!(right instanceof Node node)) {
        return Gen.returns(right);
      }
      return Gen.returns(Gen.yieldFrom(node.walk(log)));
    }
  }

  @HardCase({41, 46})
  static Object record_with_a_generator(Log log) {
    return new Node(new Node("a", 1, "b"), 2, new Node("c", 3, "d")).walk(log);
  }

  static String join(Object... parts) {
    return Arrays.toString(parts);
  }

  @HardCase({12, 13, 41})
  @Generator
  static Coroutine<Object, Object, Object> switch_expression_among_arguments_of_new(Log log) {
    for (int k = 0; k < 3; k++) {
      Node node =
          new Node(
              Gen.yield(k),
              2L,
              switch (k) {
                case 1 -> Gen.yield("arm");
                case 2 -> new Node(Gen.yield("nested"), k, k);
                default -> 4;
              });
      log.add(node.toString());
    }
    return Gen.done();
  }

  @HardCase(41)
  @Generator
  static Coroutine<Object, Object, Object> switch_expression_with_a_try_among_arguments(Log log) {
    for (int k = 0; k < 3; k++) {
      String text =
          join(
              k,
              switch (k) {
                case 0 -> {
                  try {
                    yield Gen.yield("tried");
                  } catch (IllegalStateException e) {
                    yield Gen.yield("caught");
                  } finally {
                    log.add("finally");
                  }
                }
                case 1 -> join(k, Gen.yield("second"), "end");
                default -> {
                  Object sent = Gen.yield("block");
                  yield sent == null ? "none" : sent;
                }
              });
      Gen.yield(text);
    }
    return Gen.done();
  }

  @HardCase(41)
  @Generator
  static Coroutine<Object, Object, Object> switch_expression_with_operands_on_the_stack(Log log) {
    int base = 10;
    for (Color color : Color.values()) {
      int number =
          base
              + 2
                  * switch (color) {
                    case RED -> (int) Gen.yield("red");
                    case GREEN -> {
                      base++;
                      yield base;
                    }
                    case BLUE -> ((String) ("" + Gen.yield("blue"))).length();
                  }
              - base;
      log.add(number);
    }
    return Gen.returns(base);
  }

  @HardCase(value = {39, 41}, sends = Sent.STRINGS)
  @Generator
  static Coroutine<Object, Object, Object> switch_expression_over_what_is_sent(Log log) {
    for (int i = 0; i < 3; i++) {
      Object sent = Gen.yield(i);
      log.add(
          switch (String.valueOf(sent)) {
            case "Aa", "BB" -> Gen.yield("colliding");
            case "null" -> Gen.yield("none");
            default -> throw new IllegalArgumentException("unknown " + Gen.yield("before"));
          });
    }
    return Gen.done();
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(int side) implements Shape {}

  @HardCase({40, 42})
  @Generator
  static Coroutine<Object, Object, Object> pattern_variables_live_across_yields(Log log) {
    for (Object o : new Object[] {new Circle(2.5), "text", new Square(3), 4L, null}) {
      if (o instanceof Circle c && Gen.yield(c.radius()) == null && c.radius() > 1) {
        log.add(c.radius());
      } else if (o instanceof String s && !s.isEmpty()) {
        log.add(s + Gen.yield(s) + s.length());
      } else if (!(o instanceof Square square)) {
        Gen.yield("none of them");
      } else {
        Gen.yield(square);
        log.add(square.side());
      }
    }
    return Gen.done();
  }

  @HardCase(46)
  @Generator
  static Coroutine<Object, Object, Object> local_records_enums_and_interfaces(Log log) {
    record Twins(Object a, Object b) {}
    enum Level {
      LOW,
      HIGH
    }
    interface Twice {
      Object twice(Object x);
    }
    Twins pair = new Twins(Gen.yield(1), Level.HIGH);
    Twice twice = x -> x + "" + x;
    Gen.yield(pair.toString());
    log.add(pair.equals(new Twins(pair.a(), Level.HIGH)) + "" + pair.hashCode() * 0);
    return Gen.returns(twice.twice(pair.a()) + "" + Level.LOW);
  }

  @HardCase({14, 57})
  @Generator
  static Coroutine<Object, Object, Object> text_blocks_are_concatenated(Log log) {
    String text =
        """
        first %s
        """.formatted((Object) Gen.yield(1))
            + Gen.<Object>yield(2)
            + """
              second""";
    return Gen.returns(text);
  }

  @HardCase(48)
  @Generator
  static <T extends Comparable<? super T>> Coroutine<Object, Object, Object> generics(Log log) {
    List<? super Integer> sink = new java.util.ArrayList<>(List.of(1));
    sink.add((Integer) Gen.yield(sink.get(0)));
    return Gen.returns(sink.size());
  }

  @HardCase({30, 41})
  @Generator
  static Coroutine<Object, Object, Object> resources_declared_before_the_try(Log log) {
    AutoCloseable shared = () -> log.add("shared closed");
    Object result;
    try (shared;
        AutoCloseable second = () -> log.add("second closed " + shared.getClass().isHidden())) {
      result = Gen.yield(second != null ? switch (1) { default -> Gen.yield("in try"); } : 1);
    } catch (Exception e) {
      result = e.getMessage();
      Gen.yield(result);
    }
    return Gen.returns(result);
  }
}
