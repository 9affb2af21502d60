package checked;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generators of many shapes, in whose sources there is nothing to find. */
public final class Clean {
  private int total;

  @Generator
  public static Gen<Integer> range(int to) {
    for (int i = 0; i < to; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  @Generator
  public static Gen<String> numbered(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      Gen.yield(number + ": " + line);
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<Integer, Integer, Integer> sum() {
    int sum = 0;
    while (true) {
      Integer sent = Gen.yield(sum);
      if (sent == null) {
        break;
      }
      sum += sent;
    }
    return Gen.returns(sum);
  }

  @Generator
  public static Coroutine<Integer, Integer, Integer> unboxed() {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      int sent = Gen.<Integer>yield(sum);
      sum += sent;
    }
    return Gen.returns(sum);
  }

  @Generator
  public static Coroutine<String, String, Object> echo() {
    String sent = Gen.yield("start");
    while (sent != null && !sent.isEmpty()) {
      sent = Gen.yield(sent.trim());
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<String, String, Object> trimmed() {
    String text = "";
    while (text.length() < 10) {
      text = Gen.yield(text);
      text = text.trim();
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<Object, Object, Object> kinds() {
    while (true) {
      Object sent = Gen.yield("next");
      if (sent instanceof String) {
        String text = (String) sent;
        if (text.isEmpty()) {
          break;
        }
      } else if (sent != null) {
        Gen.yield(sent.toString());
      }
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<Object, Object, Object> changes() {
    Object last = new Object();
    while (true) {
      Object next = Gen.yield(last);
      if (last.equals(next)) {
        break;
      }
      last = next;
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<Integer, int[], Object> arrays() {
    int sum = 0;
    while (sum < 100) {
      int[] sent = Gen.yield(sum);
      sum += sent.length;
      for (int number : sent) {
        sum += number;
      }
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<String, String, Object> counted() {
    Map<String, Integer> counts = new HashMap<>();
    String key = Gen.yield("start");
    while (key != null) {
      counts.merge(key, 1, Integer::sum);
      key = Gen.yield(String.valueOf(counts));
    }
    return Gen.done();
  }

  @Generator
  public Gen<Integer> tree(int depth) {
    if (depth > 0) {
      Gen.yieldFrom(tree(depth - 1));
      Gen.yield(depth);
      Gen.yieldFrom(tree(depth - 1));
    }
    total++;
    return Gen.done();
  }

  @Generator
  public Coroutine<Integer, Object, String> delegating() {
    String returned = Gen.yieldFrom(named("x"));
    if (returned == null) {
      returned = "none";
    }
    Object nothing = Gen.yieldFrom(List.of(1, 2));
    Gen.yield(nothing == null ? 1 : 2);
    return Gen.returns(returned);
  }

  @Generator
  public Coroutine<Integer, Object, String> named(String name) {
    Gen.yield(total);
    Gen.yield(total + 1);
    return Gen.returns(name);
  }

  @Generator
  public static Gen<Object> late(List<String> in, int number, long large, double real, Object last) {
    String first = in.get(0);
    int size = in.size();
    long product = large * size;
    Gen.yield("a");
    Gen.yield("b");
    Gen.yield("c");
    Gen.yield(first);
    Gen.yield(size + number);
    Gen.yield(product);
    Gen.yield(real);
    Gen.yield(last);
    return Gen.done();
  }

  @Generator
  public static Gen<String> resources(Iterable<Stream<String>> all) {
    for (Stream<String> one : all) {
      try (Stream<String> resource = one) {
        Gen.yield(resource.toString());
      }
    }
    return Gen.done();
  }

  @Generator
  public static Gen<String> handlers(String before, int number) {
    while (true) {
      try {
        Gen.yield("a");
        break;
      } catch (IllegalStateException e) {
        Gen.yield(e.getMessage() + before);
      } catch (NumberFormatException e) {
        Gen.yield(e.getMessage() + number);
      } finally {
        Gen.yield("f");
      }
    }
    return Gen.done();
  }

  @Generator
  public static Coroutine<Object, Integer, Object> stacked(int number, String text) {
    Gen.yield(number + Gen.<Integer>yield(1) * Gen.<Integer>yield(2));
    Gen.yield(text.concat(String.valueOf(Gen.<Object>yield(3))));
    return Gen.done();
  }

  @Generator
  public static Iterator<String> iterator(String... names) {
    for (String name : names) {
      if (name != null) {
        Gen.yield(name);
      }
    }
    return Gen.done();
  }

  @Generator
  public static Iterable<String> iterable(String... names) {
    for (String name : names) {
      Gen.yield(name.toLowerCase(Locale.ROOT));
    }
    return Gen.done();
  }

  @Generator
  public static Stream<String> stream(String text, long count, double real) {
    for (long i = 0; i < count; i++) {
      Gen.yield(text + i + real);
    }
    return Gen.done();
  }

  @Generator
  public static IntStream squares(int count) {
    for (int i = 0; i < count; i++) {
      Gen.yield(i * i);
    }
    return Gen.done();
  }

  @Primed
  public static Coroutine<Double, Double, Object> average() {
    double sum = 0;
    int count = 0;
    double average = 0;
    while (true) {
      double sent = Gen.<Double>yield(average);
      sum += sent;
      count++;
      average = sum / count;
    }
  }

  @Generator
  public static Gen<Object> switched(int number, long large, String text, int[] array) {
    int changed = number;
    long sum = large;
    for (int i = 0; i < 100; i++) {
      switch (i % 5) {
        case 0 -> Gen.yield(changed++);
        case 1 -> Gen.yield(sum++);
        case 2 -> Gen.yield(text);
        case 3 -> Gen.yield(array[i]);
        default -> Gen.yield();
      }
    }
    return Gen.done();
  }

  @Generator
  public static Gen<String> chunks(Iterator<byte[]> in) {
    while (in.hasNext()) {
      byte[] chunk = in.next();
      Gen.yield(new String(chunk, StandardCharsets.UTF_8));
    }
    return Gen.done();
  }

  @Generator
  public static Gen<Object> walk(Iterator<Object> in, Set<Object> seen) {
    while (in.hasNext()) {
      Object next = in.next();
      if (seen.add(next)) {
        Gen.yield(next);
        if (next instanceof List<?>) {
          Gen.yieldFrom((List<?>) next);
        } else {
          Gen.yield(String.valueOf(next));
        }
      }
    }
    return Gen.done();
  }

  public static Gen<Integer> lambda(int to) {
    return Gen.of(
        () -> {
          for (int i = 0; i < to; i++) {
            Gen.yield(i);
          }
          return Gen.done();
        });
  }

  @Generator
  public static Coroutine<Object, String, Object> many(String a, String b, String c, String d) {
    String v0 = Gen.yield(a);
    Gen.yield(b + v0);
    String v1 = Gen.yield(a);
    Gen.yield(b + v1);
    Gen.yield(v1 + v0 + v0);
    String v2 = Gen.yield(a);
    Gen.yield(b + v2);
    Gen.yield(v2 + v1 + v0);
    String v3 = Gen.yield(a);
    Gen.yield(b + v3);
    Gen.yield(v3 + v2 + v0);
    String v4 = Gen.yield(a);
    Gen.yield(b + v4);
    Gen.yield(v4 + v3 + v0);
    String v5 = Gen.yield(a);
    Gen.yield(b + v5);
    Gen.yield(v5 + v4 + v0);
    String v6 = Gen.yield(a);
    Gen.yield(b + v6);
    Gen.yield(v6 + v5 + v0);
    String v7 = Gen.yield(a);
    Gen.yield(b + v7);
    Gen.yield(v7 + v6 + v0);
    String v8 = Gen.yield(a);
    Gen.yield(b + v8);
    Gen.yield(v8 + v7 + v0);
    String v9 = Gen.yield(a);
    Gen.yield(b + v9);
    Gen.yield(v9 + v8 + v0);
    String v10 = Gen.yield(a);
    Gen.yield(b + v10);
    Gen.yield(v10 + v9 + v0);
    String v11 = Gen.yield(a);
    Gen.yield(b + v11);
    Gen.yield(v11 + v10 + v0);
    String v12 = Gen.yield(a);
    Gen.yield(b + v12);
    Gen.yield(v12 + v11 + v0);
    String v13 = Gen.yield(a);
    Gen.yield(b + v13);
    Gen.yield(v13 + v12 + v0);
    String v14 = Gen.yield(a);
    Gen.yield(b + v14);
    Gen.yield(v14 + v13 + v0);
    String v15 = Gen.yield(a);
    Gen.yield(b + v15);
    Gen.yield(v15 + v14 + v0);
    String v16 = Gen.yield(a);
    Gen.yield(b + v16);
    Gen.yield(v16 + v15 + v0);
    String v17 = Gen.yield(a);
    Gen.yield(b + v17);
    Gen.yield(v17 + v16 + v0);
    String v18 = Gen.yield(a);
    Gen.yield(b + v18);
    Gen.yield(v18 + v17 + v0);
    String v19 = Gen.yield(a);
    Gen.yield(b + v19);
    Gen.yield(v19 + v18 + v0);
    String v20 = Gen.yield(a);
    Gen.yield(b + v20);
    Gen.yield(v20 + v19 + v0);
    String v21 = Gen.yield(a);
    Gen.yield(b + v21);
    Gen.yield(v21 + v20 + v0);
    String v22 = Gen.yield(a);
    Gen.yield(b + v22);
    Gen.yield(v22 + v21 + v0);
    String v23 = Gen.yield(a);
    Gen.yield(b + v23);
    Gen.yield(v23 + v22 + v0);
    String v24 = Gen.yield(a);
    Gen.yield(b + v24);
    Gen.yield(v24 + v23 + v0);
    String v25 = Gen.yield(a);
    Gen.yield(b + v25);
    Gen.yield(v25 + v24 + v0);
    String v26 = Gen.yield(a);
    Gen.yield(b + v26);
    Gen.yield(v26 + v25 + v0);
    String v27 = Gen.yield(a);
    Gen.yield(b + v27);
    Gen.yield(v27 + v26 + v0);
    String v28 = Gen.yield(a);
    Gen.yield(b + v28);
    Gen.yield(v28 + v27 + v0);
    String v29 = Gen.yield(a);
    Gen.yield(b + v29);
    Gen.yield(v29 + v28 + v0);
    return Gen.returns(a + b + c + d);
  }

  public interface Named {
    String text();

    @Generator
    default Iterator<Character> letters() {
      for (char letter : text().toCharArray()) {
        Gen.yield(letter);
      }
      return Gen.done();
    }
  }
}
