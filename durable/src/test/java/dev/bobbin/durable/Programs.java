package dev.bobbin.durable;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Generators of every kind that is saved in some way of its own. */
@Durable
final class Programs implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A tree by hand. */
  record Node(Node left, int value, Node right) implements Serializable {}

  final ArrayList<String> log = new ArrayList<>();
  final String name;

  Programs(String name) {
    this.name = name;
  }

  @Generator
  static Gen<Integer> primitives(boolean flag, byte small, char letter, short number, float real) {
    double other = real * 2;
    long large = Integer.MAX_VALUE + (long) small;
    for (int i = 0; i < 3; i++) {
      Gen.yield(i + letter);
      other += flag ? number : i;
      large -= small;
      flag = !flag;
    }
    Gen.yield((int) other + (int) large);
    return Gen.done();
  }

  @Generator
  static Gen<Object> list(List<String> texts) {
    for (String text : texts) {
      Gen.yield(text);
      Gen.yield(text.length());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> set(Set<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
      Gen.yield(sum);
    }
    return Gen.returns(sum);
  }

  @Generator
  static Gen<Object> map(Map<String, Integer> map) {
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      Gen.yield(entry.getKey());
      Gen.yield(entry.getValue());
    }
    for (String key : map.keySet()) {
      Gen.yield(key);
    }
    for (int value : map.values()) {
      Gen.yield(value);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> arrays(String[] texts, int[][] table) {
    for (String text : texts) {
      for (int[] row : table) {
        for (int cell : row) {
          Gen.yield(text + cell);
        }
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> removing(List<Integer> numbers) {
    for (Iterator<Integer> it = numbers.iterator(); it.hasNext(); ) {
      int number = it.next();
      Gen.yield(number);
      if (number % 2 == 0) {
        it.remove();
      }
    }
    Gen.yield(numbers.size());
    return Gen.done();
  }

  @Generator
  static Gen<Integer> walk(Node node) {
    if (node != null) {
      Gen.yieldFrom(walk(node.left));
      Gen.yield(node.value);
      Gen.yieldFrom(walk(node.right));
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> delegates(List<Integer> list, int[] array, String text, Set<String> set) {
    Gen.yieldFrom(list);
    Gen.yieldFrom(array);
    Gen.yieldFrom(text);
    Gen.yieldFrom(set);
    Gen.yieldFrom(new Object[] {"a", 1});
    Object result = Gen.yieldFrom(set(new TreeSet<>(list)));
    Gen.yield(result);
    return Gen.done();
  }

  @Generator
  static Coroutine<Object, Object, String> finals(List<String> log) {
    try {
      try {
        Object sent = Gen.yield("first");
        log.add("sent " + sent);
        Gen.yield("second");
      } finally {
        log.add("inner");
        Gen.yield("in finally");
        log.add("after");
      }
    } catch (IllegalStateException e) {
      Gen.yield("caught " + e.getMessage());
      return Gen.returns("failed");
    }
    return Gen.returns("done");
  }

  @Generator
  static Gen<Object> stack(int from) {
    String text = from + ":" + join("a", Gen.yield(1), Gen.yield(2)) + Gen.<Object>yield(3);
    Gen.yield(text);
    return Gen.done();
  }

  private static String join(String first, Object second, Object third) {
    return first + second + third;
  }

  @Generator
  Gen<String> ofObject(int times) {
    for (int i = 0; i < times; i++) {
      log.add(name + i);
      Gen.yield(name + log.size());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> queens(int n) {
    int[] columns = new int[n];
    ArrayDeque<Integer> trail = new ArrayDeque<>();
    Map<Integer, String> marks = new TreeMap<>();
    for (int row = 0; row < n; row++) {
      columns[row] = row;
      trail.push(row);
      marks.put(row, "q" + row);
      Gen.yield(columns.length + trail.size() + marks.size());
    }
    StringBuilder text = new StringBuilder();
    for (int column : columns) {
      text.append(column).append(trail).append(marks);
      Gen.yield(text.toString());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> merged(Gen<?> first, Gen<?> second) {
    Map<String, Gen<?>> sources = new LinkedHashMap<>();
    sources.put("first", first);
    sources.put("second", second);
    while (!sources.isEmpty()) {
      for (String name : List.copyOf(sources.keySet())) {
        Gen<?> source = sources.get(name);
        if (source.hasNext()) {
          Gen.yield(name + source.next());
        } else {
          sources.remove(name);
        }
      }
    }
    return Gen.done();
  }

  static Supplier<Gen<Object>> lambda(int from, String text) {
    return () -> {
      for (int i = from; i < from + 3; i++) {
        Gen.yield(text + i);
      }
      return Gen.done();
    };
  }

  @Generator
  static Iterator<Integer> iterator(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i * i);
    }
    return null;
  }

  @Generator
  static Gen<Integer> nested(int depth) {
    if (depth > 0) {
      Gen.yield(depth);
      Gen.yieldFrom(nested(depth - 1));
      Gen.yield(-depth);
    }
    return Gen.done();
  }
}
