package dev.bobbin.durable;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How long it takes to hash the collections that were read. One that is there twice is hashed
 * twice, so a few bytes can make a nest that takes for ever.
 */
final class HashCost {
  /** Elements times bytes: some seconds. */
  private static final long MOST = 10_000_000_000L;

  private final long limit;
  private final IdentityHashMap<Object, Long> costs = new IdentityHashMap<>(1);
  private long highest;
  private boolean hashed;

  /**
   * Creates a measure.
   *
   * @param bytes how many bytes are read: so many elements can be there without one twice
   */
  HashCost(int bytes) {
    this.limit = Math.max(bytes, MOST / Math.max(1, bytes));
  }

  /** Says that objects of a class will be there: if it hashes, nothing may cost too much. */
  boolean allows(Class<?> type) {
    hashed |=
        type.getName().equals("java.util.CollSer")
            || type.getPackageName().equals("java.util")
                && (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type))
                && type.getName().contains("Hash");
    return !hashed || highest <= limit;
  }

  /** Adds an object that is complete, after what it refers to; returns whether it is allowed. */
  boolean add(Object object) {
    long cost = cost(object);
    if (cost > 1) {
      costs.put(object, cost);
      highest = Math.max(highest, cost);
    }
    return !hashed || highest <= limit;
  }

  private long cost(Object object) {
    if (!isPlatform(object)) {
      return 1;
    }
    long cost = 1;
    if (object instanceof Map<?, ?> map) {
      cost += sum(map.keySet()) + sum(map.values());
    } else if (object instanceof Collection<?> collection) {
      cost += sum(collection);
    } else if (object instanceof Map.Entry<?, ?> entry) {
      cost += known(entry.getKey()) + known(entry.getValue());
    }
    return Math.min(cost, MOST);
  }

  private static boolean isPlatform(Object object) {
    return object.getClass().getName().startsWith("java.util.");
  }

  private long sum(Collection<?> elements) {
    long sum = 0;
    for (Object element : elements) {
      sum = Math.min(sum + known(element), MOST);
    }
    return sum;
  }

  private long known(Object object) {
    Long known = costs.get(object);
    // A plain collection that nothing else is in has not been added.
    return known != null
        ? known
        : object instanceof Collection<?> leaves && isPlatform(object)
            ? 1L + leaves.size()
            : object instanceof Map<?, ?> map && isPlatform(object) ? 1L + map.size() : 1L;
  }
}
