package dev.bobbin.durable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The collections of {@code java.util} that the format knows, by exact class; their numbers are
 * part of the format, and stay as they are.
 */
enum PlainKind {
  ARRAY_LIST(0, ArrayList.class, false, ArrayList::new),
  LINKED_LIST(1, LinkedList.class, false, n -> new LinkedList<>()),
  ARRAY_DEQUE(2, ArrayDeque.class, false, ArrayDeque::new),
  HASH_SET(3, HashSet.class, true, n -> new HashSet<>(capacity(n))),
  LINKED_SET(4, LinkedHashSet.class, true, n -> new LinkedHashSet<>(capacity(n))),
  TREE_SET(5, TreeSet.class, true, n -> new TreeSet<>()),
  PRIORITY_QUEUE(6, PriorityQueue.class, true, n -> new PriorityQueue<>(Math.max(1, n))),
  HASH_MAP(7, HashMap.class, true, n -> new HashMap<>(capacity(n))),
  LINKED_MAP(8, LinkedHashMap.class, true, n -> new LinkedHashMap<>(capacity(n))),
  BY_ACCESS(9, LinkedHashMap.class, true, n -> new LinkedHashMap<>(capacity(n), 0.75f, true)),
  TREE_MAP(10, TreeMap.class, true, n -> new TreeMap<>()),
  LIST_OF(11, List.of(1, 2, 3).getClass(), false, ArrayList::new, c -> List.copyOf(list(c))),
  LIST_OF_FEW(12, List.of(1).getClass(), false, ArrayList::new, c -> List.copyOf(list(c))),
  SET_OF(13, Set.of(1, 2, 3).getClass(), true, HashSet::new, c -> Set.copyOf(list(c))),
  SET_OF_FEW(14, Set.of(1).getClass(), true, HashSet::new, c -> Set.copyOf(list(c))),
  MAP_OF(15, Map.of(1, 2, 3, 4).getClass(), true, HashMap::new, m -> Map.copyOf(map(m))),
  MAP_OF_ONE(16, Map.of(1, 2).getClass(), true, HashMap::new, m -> Map.copyOf(map(m)));

  private static final Map<Class<?>, PlainKind> BY_CLASS = new HashMap<>();

  static {
    for (PlainKind kind : values()) {
      BY_CLASS.putIfAbsent(kind.type, kind);
    }
  }

  /** The number in the format. */
  final int number;

  final Class<?> type;

  /** Whether the elements of a set, or the keys of a map, are hashed or compared. */
  final boolean keyed;

  private final IntFunction<Object> empty;
  private final UnaryOperator<Object> finish;

  PlainKind(int number, Class<?> type, boolean keyed, IntFunction<Object> empty) {
    this(number, type, keyed, empty, UnaryOperator.identity());
  }

  PlainKind(
      int number,
      Class<?> type,
      boolean keyed,
      IntFunction<Object> empty,
      UnaryOperator<Object> finish) {
    this.number = number;
    this.type = type;
    this.keyed = keyed;
    this.empty = empty;
    this.finish = finish;
  }

  /** Returns how large a table has to be for so many elements, as Java serialization makes it. */
  private static int capacity(int elements) {
    return (int) Math.min(Integer.MAX_VALUE, elements / 0.75 + 1);
  }

  private static Collection<?> list(Object collection) {
    return (Collection<?>) collection;
  }

  private static Map<?, ?> map(Object map) {
    return (Map<?, ?>) map;
  }

  /** Returns the kind of an object; null if it is of none. */
  static PlainKind of(Object value) {
    PlainKind kind = BY_CLASS.get(value.getClass());
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case TREE_SET -> ((SortedSet<?>) value).comparator() == null ? kind : null;
      case TREE_MAP -> ((SortedMap<?, ?>) value).comparator() == null ? kind : null;
      case PRIORITY_QUEUE -> ((PriorityQueue<?>) value).comparator() == null ? kind : null;
      case LINKED_MAP -> isByAccess((LinkedHashMap<?, ?>) value) ? BY_ACCESS : kind;
      case LIST_OF -> allowsNull((List<?>) value) ? null : kind;
      default -> kind;
    };
  }

  /** Nothing but what it does tells it. */
  @SuppressWarnings("unchecked")
  private static boolean isByAccess(LinkedHashMap<?, ?> map) {
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put(1, 1);
    copy.put(2, 2);
    copy.get(1);
    return copy.keySet().iterator().next().equals(2);
  }

  /** A list of a stream has the class of that of {@link List#of}, and takes null. */
  private static boolean allowsNull(List<?> list) {
    try {
      list.contains(null);
      return true;
    } catch (NullPointerException refused) {
      return false;
    }
  }

  /** Returns the kind with a number. */
  static PlainKind numbered(int number) {
    for (PlainKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw IncompatibleStateException.damaged("there is no collection " + number);
  }

  boolean isMap() {
    return Map.class.isAssignableFrom(type);
  }

  /** Returns what a collection of so many elements is built with. */
  Object empty(int elements) {
    return empty.apply(elements);
  }

  /** Returns the collection, now that all is in it. */
  Object finished(Object built) {
    return finish.apply(built);
  }
}
