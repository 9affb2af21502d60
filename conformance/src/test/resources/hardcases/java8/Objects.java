package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.hardcases.Sent;
import dev.bobbin.conformance.reference.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Object creation, and other expressions with a yield among their operands. */
public final class Objects {
  private int field = 3;
  private long wide = 5;
  private String text = "t";
  private static int shared;

  private Objects() {}

  static class Node {
    final Object[] parts;

    Node(Object... parts) {
      this.parts = parts;
    }

    Node(Node left, long number, Node right, int kind) {
      this(new Object[] {left, number, right, kind});
    }

    Node(double number, Object part) {
      this(new Object[] {number, part});
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("(");
      for (Object part : parts) {
        text.append(part).append(' ');
      }
      return text.append(')').toString();
    }
  }

  @HardCase(12)
  @Generator
  static Coroutine<Object, Object, Object> yield_is_an_argument_of_new(Log log) {
    log.add(new Node(1.5, Gen.yield(1)));
    log.add(new Node(Gen.yield(2), Gen.yield(3), "c"));
    return Gen.returns(new StringBuilder(Gen.yield(4) + "!").append((Object) Gen.yield(5)));
  }

  @HardCase({12, 13})
  @Generator
  static Coroutine<Object, Object, Object> objects_are_nested_in_arguments(Log log) {
    boolean c = Gen.yield(0) == null;
    Node node =
        new Node(
            new Node(new Node(2.5, Gen.yield(1)), 2L, null, 1),
            3L,
            c ? new Node(Gen.yield(2), new Node(Gen.<Object>yield(3))) : null,
            c ? (int) Gen.yield(4) : 4);
    Gen.yield(node);
    return Gen.returns(node.toString());
  }

  @HardCase(13)
  @Generator
  static Coroutine<Object, Object, Object> ternaries_and_loops_around_new(Log log) {
    List<Object> nodes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      nodes.add(new Node(i == 0 ? Gen.yield(i) : new Node(Gen.yield(-i), i), i > 0 && i < 5));
    }
    Gen.yield(nodes);
    return Gen.returns(nodes.toString());
  }

  @HardCase(13)
  @Generator
  static Coroutine<Object, Object, Object> exception_with_a_yielded_message_is_thrown(Log log) {
    try {
      throw new IllegalStateException("m" + Gen.yield(1), new Error("e" + Gen.yield(2)));
    } catch (IllegalStateException e) {
      log.add(e);
    }
    throw new UnsupportedOperationException((String) Gen.yield(3));
  }

  @HardCase(13)
  @Generator
  static Coroutine<Object, Object, Object> yield_is_the_size_of_an_array(Log log) {
    int[] a = new int[(int) Gen.yield(1)];
    long[][] b = new long[2][(int) Gen.yield(2)];
    Object[] c = {Gen.yield(3), new int[] {1, (int) Gen.yield(4)}, a};
    Gen.yield(c);
    return Gen.returns(b);
  }

  class Inner {
    final Object value;

    Inner(Object value) {
      this.value = value;
    }

    @Override
    public String toString() {
      return "inner " + field + value;
    }
  }

  @Generator
  private Coroutine<Object, Object, Object> inner(Log log, Objects other) {
    log.add(new Inner(Gen.yield(1)));
    log.add(other.new Inner(Gen.yield(2)));
    Objects none = null;
    log.add(none.new Inner(Gen.yield("not reached")));
    return Gen.done();
  }

  @HardCase(13)
  static Object inner_class_is_created_with_an_outer_instance(Log log) {
    Objects other = new Objects();
    other.field = 9;
    return new Objects().inner(log, other);
  }

  @HardCase({13, 46})
  @Generator
  static Coroutine<Object, Object, Object> anonymous_class_captures_what_was_sent(Log log) {
    Object sent = Gen.yield(1);
    long number = 4;
    Object anonymous =
        new Node(sent, Gen.yield(2)) {
          @Override
          public String toString() {
            return "anonymous " + sent + number + super.toString();
          }
        };
    Gen.yield(anonymous.toString());
    return Gen.returns(anonymous.toString());
  }

  @HardCase(14)
  @Generator
  static Coroutine<Object, Object, Object> strings_are_concatenated(Log log) {
    String text = "a" + Gen.yield(1) + "b" + Gen.yield(2);
    char c = 'c';
    double d = 1.5;
    text += Gen.yield(text);
    text = c + text + d + Gen.yield(3) + 4L + null + Gen.yield(text + text) + true;
    String[] array = {"x"};
    int i = 0;
    array[i++] += Gen.yield(i);
    return Gen.returns(text + array[0] + i);
  }

  @HardCase(16)
  @Generator
  static Coroutine<Object, Object, Object> compound_assignments_to_arrays(Log log) {
    int[] a = {1, 2, 3};
    long[] l = {4, 5};
    double[] d = {1.5};
    String[] s = {"s"};
    int i = 0;
    a[i++] += (int) Gen.yield(i);
    log.add(a);
    l[(int) Gen.yield(0)]++;
    log.add(l);
    d[0] *= l[1]-- - (int) Gen.yield(a[1]++);
    s[0] += "" + a[--i] + Gen.yield(d);
    byte[] b = {1};
    b[0] <<= (int) Gen.yield(s);
    Gen.yield(b);
    i = i++ + (int) Gen.yield(i);
    return Gen.returns(i);
  }

  @Generator
  private Coroutine<Object, Object, Object> fields(Log log, Objects y) {
    this.wide = y.wide = (int) Gen.yield(1);
    log.add(wide + y.wide);
    this.field += y.field++ * (int) Gen.yield(2);
    log.add(field);
    text += field + (text = "new") + Gen.yield(3);
    log.add(text);
    int k = field * (int) Gen.yield(4) + field;
    shared = shared + (int) Gen.yield(k) - shared++;
    wide = y.wide++ + (wide -= (int) Gen.yield(5));
    return Gen.returns(wide);
  }

  @HardCase({16, 44})
  static Object compound_assignments_to_fields(Log log) {
    shared = 0;
    return new Objects().fields(log, new Objects());
  }

  @HardCase(value = 16, sends = Sent.LONGS)
  @Generator
  static Coroutine<Object, Object, Object> compound_assignments_of_longs(Log log) {
    long[] l = {1, 2};
    int i = 0;
    long x = l[i++] += (long) Gen.yield(1);
    long y = l[i] = x = (long) Gen.yield(l) - x;
    Gen.yield(y + x);
    Long boxed = y;
    boxed++;
    boxed += (long) Gen.yield(boxed);
    return Gen.returns(boxed);
  }

  @HardCase({16, 17})
  @Generator
  static Coroutine<Object, Object, Object> identical_objects_stay_identical(Log log) {
    Object same = new Object();
    Object[] pair = {same, same};
    log.add(check(same, same, Gen.yield(1), same));
    Object first;
    Object second = first = Gen.yield(pair.length);
    log.add(first == second && pair[0] == pair[1]);
    String fresh = new String("fresh");
    return Gen.returns(fresh == see(fresh, Gen.yield(2)));
  }

  static boolean check(Object a, Object b, Object sent, Object c) {
    return a == b && b == c;
  }

  static <T> T see(T value, Object ignored) {
    return value;
  }

  @Generator
  private Coroutine<Object, Object, Object> operands(Log log) {
    int a = 2;
    int b = a * (int) Gen.yield(a);
    a = 5;
    b += a + (a = 7) * (int) Gen.yield(b) - a;
    log.add(b);
    Objects ref = this;
    log.add((ref = Gen.yield(1) == null ? new Objects() : ref).add(ref.field++, Gen.yield(2)));
    log.add(Gen.yield(3) + "," + Gen.yield(4) + "," + Gen.yield(5));
    log.add(add(this.field, this.field = 8) + (int) Gen.yield(6) - field);
    return Gen.returns(b);
  }

  private int add(int number, Object sent) {
    return number + (sent == null ? 0 : 1000) + field;
  }

  @HardCase(44)
  static Object operands_are_evaluated_from_left_to_right(Log log) {
    return new Objects().operands(log);
  }

  @HardCase(value = 44, sends = Sent.CALLS)
  @Generator
  @SuppressWarnings("unchecked")
  static Coroutine<Object, Object, Object> what_is_sent_is_called_with_what_is_sent(Log log) {
    log.add(((BinaryOperator<Object>) Gen.yield(1)).apply(Gen.yield(2), "b"));
    return Gen.returns(String.valueOf((Object) Gen.yield(3)).isEmpty());
  }

  @HardCase(45)
  @Generator
  static Coroutine<Object, Object, Object> sent_values_are_dropped_used_and_converted(Log log) {
    Gen.yield();
    Gen.yield(null);
    Gen.yield(0);
    Gen.yield(false);
    Gen.yield("");
    Gen.yield('\0');
    Integer boxed = Gen.yield(1);
    log.add(boxed);
    Number number = Gen.<Integer>yield(boxed);
    log.add(number);
    int unboxed = (int) Gen.yield("unbox");
    log.add(unboxed);
    Comparable<Integer> comparable = Gen.yield(unboxed);
    log.add(comparable.compareTo(3));
    return Gen.returns(null);
  }

  @HardCase(45)
  @Generator
  static Coroutine<Object, Object, Object> sent_null_is_unboxed(Log log) {
    try {
      int number = Gen.<Integer>yield(1);
      log.add(number);
    } catch (NullPointerException e) {
      log.add("null");
    } catch (ClassCastException e) {
      log.add("no number");
    }
    return Gen.returns(1 + (int) Gen.yield(2));
  }

  @HardCase({2, 44})
  @Generator
  static Coroutine<Object, Object, Object> yields_are_nested_in_each_other(Log log) {
    Object last = Gen.yield(Gen.yield(Gen.yield(1) + "b") + "c" + Gen.yield(2));
    log.add(last);
    return Gen.returns(Gen.yield(new Object[] {Gen.yield(3), last}));
  }
}
