package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.hardcases.Sent;
import dev.bobbin.conformance.reference.Log;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;

/** Types of locals and of the operand stack at a yield. */
public final class Frames {

  private Frames() {}

  @HardCase(1)
  @Generator
  static Coroutine<Object, Object, Object> null_is_merged_with_a_string(Log log) {
    String text = null;
    int number = 1;
    Gen.yield(number);
    text = "" + number + text;
    Gen.yield(text);
    text = null;
    Object sent = Gen.yield(2);
    if (sent != null) {
      text = sent.toString();
    }
    Gen.yield(text);
    return Gen.returns(text);
  }

  @HardCase(1)
  @Generator
  static Coroutine<Object, Object, Object> null_is_merged_with_a_string_in_a_loop(Log log) {
    String last = null;
    int[] counts = null;
    for (int i = 0; i < 3; i++) {
      Object sent = Gen.yield(last);
      last = sent == null ? null : sent.toString();
      counts = last == null ? counts : new int[] {i};
    }
    Gen.yield(counts);
    return Gen.returns(last == null ? 0 : last.length());
  }

  @HardCase(1)
  @Generator
  static Coroutine<Object, Object, Object> null_stays_null_across_all_yields(Log log) {
    List<String> never = null;
    Gen.yield(never);
    Gen.yield(never == null);
    return Gen.returns(never);
  }

  static String join(Object... parts) {
    return Arrays.toString(parts);
  }

  static String three(String a, Object b, int c, Object d) {
    return a + b + c + d;
  }

  @HardCase({2, 17})
  @Generator
  static Coroutine<Object, Object, Object> null_constant_lies_on_the_stack(Log log) {
    log.add(three(null, Gen.yield(1), new int[] {2}[0], Gen.yield(3L)));
    log.add(join(null, 1L, 2.5, 'c', Gen.yield(4), null, Gen.yield(5)));
    return Gen.returns(three(null, null, 3, Gen.yield(6)));
  }

  @HardCase({2, 17})
  @Generator
  static Coroutine<Object, Object, Object> constants_of_all_types_lie_on_the_stack(Log log) {
    log.add(mix(1, 2L, 3f, 4d, 'c', true, (byte) 5, (short) 6, "s", int.class, Gen.yield("x")));
    log.add(mix(-1, -2L, 0f, 1d, '\0', false, (byte) -5, (short) -6, "", null, Gen.yield("y")));
    return Gen.done();
  }

  static String mix(
      int i, long l, float f, double d, char c, boolean z, byte b, short s, String t, Class<?> k,
      Object sent) {
    return "" + i + l + f + d + c + z + b + s + t + k + sent;
  }

  @HardCase(3)
  @Generator
  static Coroutine<Object, Object, Object> local_is_set_on_one_path_only(Log log) {
    Object sent = Gen.yield(1);
    int set;
    if (sent == null) {
      set = 5;
      Gen.yield(set);
      log.add(set);
    } else {
      Gen.yield("other");
    }
    String text = "later";
    Gen.yield(text);
    return Gen.returns(text);
  }

  @HardCase(3)
  @Generator
  static Coroutine<Object, Object, Object> loop_that_always_breaks_reuses_its_slot(Log log) {
    while (true) {
      String inner = "inner";
      Gen.yield(inner);
      break;
    }
    for (int i = 0; i < 2; i++) {
      Gen.yield(i);
    }
    for (long i = 0; i < 2; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  @HardCase({3, 4})
  @Generator
  static Coroutine<Object, Object, Object> slot_is_reused_with_other_types(Log log) {
    {
      int a = 1;
      long b = 2;
      Gen.yield(a + b);
      log.add(a);
    }
    {
      String a = "text";
      double b = 2.5;
      Gen.yield(a + b);
      log.add(b);
    }
    {
      long a = Long.MAX_VALUE;
      int[] b = {3};
      Gen.yield(a);
      log.add(b);
      Gen.yield(b[0]);
    }
    {
      float a = 1.5f;
      boolean b = true;
      char c = 'c';
      byte d = 4;
      Gen.yield(a);
      log.add(b);
      log.add(c);
      log.add(d);
    }
    return Gen.done();
  }

  interface Named {
    default String name() {
      return "named " + getClass().getSimpleName();
    }
  }

  static class Left implements Named, Serializable {
    private static final long serialVersionUID = 1L;
  }

  static class Right implements Serializable, Named {
    private static final long serialVersionUID = 1L;
  }

  @HardCase(5)
  @Generator
  static Coroutine<Object, Object, Object> unrelated_classes_are_merged(Log log) {
    for (int i = 0; i < 2; i++) {
      Object merged = i == 0 ? new ArrayList<String>() : new TreeMap<String, String>();
      Gen.yield(merged);
      log.add(merged.hashCode());
      Collection<String> both =
          Gen.yield("which") == null ? new ArrayList<String>() : new LinkedList<String>();
      both.add("x");
      Gen.yield(both);
      log.add(both);
    }
    return Gen.done();
  }

  @HardCase(5)
  @Generator
  static Coroutine<Object, Object, Object> classes_with_two_interfaces_are_merged(Log log) {
    Named named;
    if (Gen.yield(1) == null) {
      named = new Left();
    } else {
      named = new Right();
    }
    Gen.yield(named.name());
    log.add(named.name());
    log.add((Gen.yield(2) == null ? new Right() : new Left()).name() + Gen.yield(named.name()));
    Serializable serial = named instanceof Left ? (Left) named : (Right) named;
    Gen.yield(serial instanceof Named);
    return Gen.returns(serial.getClass().getSimpleName());
  }

  static void run(Runnable first, Log log) {
    first.run();
  }

  @HardCase({5, 46})
  @Generator
  static Coroutine<Object, Object, Object> lambdas_are_merged(Log log) {
    Runnable done = () -> log.add("lambda");
    for (int i = 0; i < 2; i++) {
      int count = i;
      Runnable r = i == 0 ? () -> log.add(count) : done;
      Gen.yield(i);
      r.run();
      run(Gen.yield("which") == null ? done : r, log);
    }
    return Gen.done();
  }

  @HardCase({5, 6})
  @Generator
  static Coroutine<Object, Object, Object> arrays_are_merged(Log log) {
    Object[] array = Gen.yield(1) == null ? new String[] {"a"} : new Integer[] {1};
    Gen.yield(array);
    Object merged = Gen.yield(2) == null ? new int[] {1} : new long[] {2};
    Gen.yield(merged);
    Object[] mixed = array.length > 0 && Gen.yield(3) == null ? array : new Object[][] {{1}};
    Gen.yield(mixed);
    Cloneable cloneable = Gen.yield(4) == null ? new int[0] : array;
    Gen.yield(cloneable instanceof int[]);
    return Gen.returns(mixed.length);
  }

  static final class Boxed<T> {
    final T value;

    Boxed(T value) {
      this.value = value;
    }
  }

  @Generator
  private static <T extends Number> Coroutine<Object, Object, Object> sum(Log log, Boxed<T>[] all) {
    String text = "";
    for (Boxed<T> boxed : all) {
      text += ":" + Gen.yield(boxed.value);
      log.add(boxed.value.doubleValue());
    }
    return Gen.returns(text);
  }

  @HardCase({6, 14, 48})
  @SuppressWarnings("unchecked")
  static Object for_each_over_a_generic_array(Log log) {
    return sum(log, new Boxed[] {new Boxed<Integer>(1), new Boxed<Long>(2L)});
  }

  @HardCase(6)
  @Generator
  static Coroutine<Object, Object, Object> for_each_over_arrays_of_strings(Log log) {
    String[][] rows = {{"a", "b"}, {}, {"c"}};
    for (String[] row : rows) {
      for (String cell : row) {
        Object sent = Gen.yield(cell);
        row[0] = cell + sent;
        log.add(cell.length() + row[0]);
      }
    }
    return Gen.returns(rows);
  }

  @HardCase(7)
  @Generator
  static Coroutine<Object, Object, Object> arrays_of_every_primitive_type(Log log) {
    boolean[] flags = {true, false};
    byte[] bytes = {1, 2};
    char[] chars = {'a', 'b'};
    short[] shorts = {3, 4};
    float[] floats = {1f};
    double[][] doubles = {{2d}};
    long[][] longs = new long[2][3];
    String[][][] texts = new String[1][2][];
    Gen.yield(1);
    flags[1] = flags[0];
    bytes[1] += bytes[0];
    chars[1]++;
    shorts[0] = (short) (shorts[1] << 14);
    floats[0] /= 3;
    doubles[0][0] *= 2;
    longs[1][2] = chars[1];
    texts[0][1] = new String[] {"t"};
    Gen.yield(flags);
    log.add(bytes);
    log.add(chars);
    log.add(shorts);
    Gen.yield(floats);
    log.add(doubles);
    log.add(longs);
    return Gen.returns(texts);
  }

  @HardCase(7)
  @Generator
  static Coroutine<Object, Object, Object> array_elements_are_loaded_around_a_yield(Log log) {
    boolean[] flags = {true};
    byte[] bytes = {-1};
    long[][] longs = {{1L, 2L}};
    log.add(flags[0] & Gen.yield(1) == null);
    log.add(bytes[0] + longs[0][1] * String.valueOf((Object) Gen.yield(2)).length());
    longs[0][(int) Gen.yield(3)] = 9;
    return Gen.returns(longs);
  }

  @HardCase({18, 42})
  @Generator
  static Coroutine<Object, Object, Object> sub_int_locals_keep_their_types(Log log) {
    boolean flag = Gen.yield(1) == null;
    byte small = (byte) 200;
    char letter = 'x';
    short number = (short) 40000;
    Gen.yield(flag);
    Gen.yield(small);
    Gen.yield(letter);
    Gen.yield(number);
    letter += (int) Gen.yield("add");
    small++;
    number--;
    log.add(flag);
    log.add(small);
    log.add(letter);
    log.add(number);
    return Gen.returns(letter);
  }

  @HardCase(value = 18, sends = Sent.BYTES)
  @Generator
  static Coroutine<Object, Object, Object> sent_bytes_are_widened(Log log) {
    byte b = (byte) Gen.yield(1);
    int wide = b << 4;
    long wider = wide + (byte) Gen.yield(wide);
    Gen.yield(wider);
    return Gen.returns((char) wider);
  }

  @HardCase(value = 18, sends = Sent.BOOLEANS)
  @Generator
  static Coroutine<Object, Object, Object> boolean_operands_lie_on_the_stack(Log log) {
    boolean a = true;
    boolean b = a ^ (boolean) Gen.yield(1);
    boolean c = (b | a) & (boolean) Gen.yield(2) ^ b;
    Gen.yield(c);
    return Gen.returns(new boolean[] {a, b, c});
  }

  @Generator
  private static Coroutine<Object, Object, Object> wide(
      Log log, long a, double b, int c, long d, float e) {
    Gen.yield(a);
    double sum = a + b;
    Gen.yield(sum);
    long product = d * (int) Gen.yield(c) + a;
    Gen.yield(product);
    log.add(e);
    return Gen.returns(sum + product);
  }

  @HardCase(19)
  static Object long_and_double_parameters_of_a_static_method(Log log) {
    return wide(log, Long.MIN_VALUE, 0.5, 3, -4, 1.5f);
  }

  static final class WideHost {
    @Generator
    Coroutine<Object, Object, Object> wide(long a, Log log, double b, String c, long d) {
      log.add(a + b);
      long e = (long) b + d;
      Gen.yield(e);
      log.add(c + d);
      double f = e * b;
      log.add(f + (int) Gen.yield(f) + d);
      return Gen.returns(a);
    }
  }

  @HardCase(19)
  static Object long_and_double_parameters_of_an_instance_method(Log log) {
    return new WideHost().wide(1L << 40, log, 2.25, "c", -1L);
  }

  @HardCase(20)
  @Generator
  static Coroutine<Object, Object, Object> increments_of_spilled_locals(Log log) {
    int i = 0;
    i++;
    Gen.yield(i++);
    ++i;
    i += 1000;
    Gen.yield(i--);
    i = i++ + (int) Gen.yield(i);
    byte b = 127;
    b++;
    Gen.yield(b);
    return Gen.returns(i);
  }

  @Generator
  private static Coroutine<Object, Object, Object> overwrite(Log log, String text, Object other) {
    try {
      text = text + "!";
      Gen.yield(text);
      other = text.length();
      Gen.yield(other);
    } catch (IllegalStateException e) {
      text = "caught";
    } finally {
      log.add(text + other);
    }
    other = new int[] {1};
    Gen.yield(other);
    return Gen.returns(text);
  }

  @HardCase(21)
  static Object parameters_are_overwritten(Log log) {
    return overwrite(log, "text", null);
  }

  @HardCase(11)
  @Generator
  static Coroutine<Object, Object, Object> endless_loop_has_no_end_to_reach(Log log) {
    for (int i = 0; ; i++) {
      if (Gen.yield(i) != null) {
        throw new IllegalStateException("ended by " + Gen.yield("why"));
      }
    }
  }

  @HardCase(11)
  @Generator
  static Coroutine<Object, Object, Object> nothing_but_an_endless_loop(Log log) {
    for (; ; ) {
      Gen.yield(1);
    }
  }

  @HardCase(11)
  @Generator
  static Coroutine<Object, Object, Object> code_behind_a_constant_condition_is_dead(Log log) {
    if (true) {
      Gen.yield(1);
      return Gen.returns("here");
    }
    Gen.yield("never");
    return Gen.done();
  }

  @HardCase(11)
  @Generator
  static Coroutine<Object, Object, Object> body_that_only_throws(Log log) {
    throw new IllegalStateException("at once");
  }

  @HardCase(64)
  @Generator
  static Coroutine<Object, Object, Object> body_without_a_yield(Log log) {
    log.add("runs");
    return Gen.returns("value");
  }

  @HardCase(8)
  @Generator
  static Coroutine<Object, Object, Object> locals_of_inaccessible_types(Log log) {
    // Arrays.asList returns a private class; the type of the local is public.
    List<Integer> list = Arrays.asList(1, 2);
    StringBuilder text = new StringBuilder("a");
    Gen.yield(list.get(0));
    log.add(text.append(list));
    log.add(text.append((Object) Gen.yield(text.append("b").length())).length());
    return Gen.returns(text);
  }
}
