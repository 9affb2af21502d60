import dev.bobbin.*;
import dev.bobbin.durable.*;
import java.io.Serializable;
import java.util.*;
import java.util.function.Supplier;

@Durable
public class Golden implements Serializable {
  private static final long serialVersionUID = 1L;
  private int count;

  @Generator
  static Gen<Object> primitives(boolean flag, byte small, char letter, short number, float real) {
    double other = real * 2;
    long large = 1L << 40;
    for (int i = 0; i < 3; i++) {
      Gen.yield("" + flag + small + letter + number + real + other + large + i);
      flag = !flag;
      large += small;
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> loops(List<String> list, Set<Integer> set, Map<String, Integer> map) {
    for (String text : list) {
      for (int number : set) {
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
          Gen.yield(text + number + entry.getKey() + entry.getValue());
        }
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> tree(int depth) {
    if (depth > 0) {
      Gen.yieldFrom(tree(depth - 1));
      Gen.yield(depth);
      Gen.yieldFrom(tree(depth - 1));
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> delegates() {
    Gen.yieldFrom(List.of(1, 2));
    Gen.yieldFrom(new int[] {3, 4});
    Gen.yieldFrom("ab");
    return Gen.done();
  }

  @Generator
  static Gen<Object> finals(List<String> log) {
    try {
      Gen.yield("a" + log.size());
      throw new IllegalStateException("thrown");
    } catch (IllegalStateException e) {
      Gen.yield(e.getMessage());
    } finally {
      log.add("b");
      Gen.yield(log.toString());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> stack(String text) {
    Gen.yield(text + String.join(text, String.valueOf(Gen.<Object>yield(1)), text));
    return Gen.done();
  }

  @Generator
  Gen<Object> ofObject() {
    while (count < 4) {
      count++;
      Gen.yield(count);
    }
    return Gen.done();
  }

  static Supplier<Gen<Object>> lambda(String captured) {
    return () -> {
      for (int i = 0; i < 3; i++) {
        Gen.yield(captured + i);
      }
      return Gen.done();
    };
  }

  @Generator
  static Gen<Object> collections(Collection<?>... collections) {
    Map<String, Object> counts = new HashMap<>();
    Deque<Object> last = new ArrayDeque<>();
    for (Collection<?> collection : collections) {
      counts.put("c" + counts.size(), new LinkedHashMap<>(Map.of(collection.size(), last.size())));
      last.addAll(collection);
      Gen.yield(last.size() + " of " + new TreeMap<>(counts));
    }
    Gen.yield(new TreeSet<>(last) + " " + collections[0]);
    return Gen.done();
  }

  public static Map<String, Gen<?>> all() {
    Map<String, Gen<?>> all = new TreeMap<>();
    all.put("primitives", primitives(true, (byte) -1, 'x', (short) 3, 1.5f));
    all.put(
        "loops",
        loops(
            new ArrayList<>(List.of("a", "b")),
            new TreeSet<>(List.of(1, 2)),
            new TreeMap<>(Map.of("k", 1, "l", 2))));
    all.put("tree", tree(3));
    all.put("delegates", delegates());
    all.put("finals", finals(new ArrayList<>()));
    all.put("stack", stack("s"));
    all.put("ofObject", new Golden().ofObject());
    all.put(
        "collections",
        collections(
            new LinkedList<>(List.of(1, 2)),
            new HashSet<>(List.of(2, 3)),
            new LinkedHashSet<>(List.of(4)),
            new PriorityQueue<>(List.of(7, 5)),
            List.of(8, 9, 10),
            List.of(11),
            Set.of(12),
            new TreeSet<>(List.of(13, 14))));
    all.put("lambda", lambda("c").get());
    return all;
  }
}
