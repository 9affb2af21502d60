package dev.bobbin.durable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Array;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.function.Function;

/** Copies of the platform's own mutable objects, by class. */
final class Copies {
  private static final Map<Class<?>, Function<Object, Collection<Object>>> COLLECTIONS =
      Map.ofEntries(
          Map.entry(ArrayList.class, c -> new ArrayList<>()),
          Map.entry(LinkedList.class, c -> new LinkedList<>()),
          Map.entry(Vector.class, c -> new Vector<>()),
          Map.entry(Stack.class, c -> new Stack<>()),
          Map.entry(ArrayDeque.class, c -> new ArrayDeque<>()),
          Map.entry(HashSet.class, c -> new HashSet<>()),
          Map.entry(LinkedHashSet.class, c -> new LinkedHashSet<>()),
          Map.entry(TreeSet.class, c -> new TreeSet<>(order(((SortedSet<?>) c).comparator()))),
          Map.entry(
              PriorityQueue.class,
              c -> new PriorityQueue<>(order(((PriorityQueue<?>) c).comparator()))));

  private static final Map<Class<?>, Function<Object, Map<Object, Object>>> MAPS =
      Map.of(
          HashMap.class, m -> new HashMap<>(),
          LinkedHashMap.class, Copies::linked,
          TreeMap.class, m -> new TreeMap<>(order(((SortedMap<?, ?>) m).comparator())),
          Hashtable.class, m -> new Hashtable<>());

  /** Nothing in them changes, and what is in them may. */
  private static final Map<String, Function<List<Object>, Object>> IMMUTABLE =
      Map.ofEntries(
          Map.entry("java.util.ImmutableCollections$List12", List::copyOf),
          Map.entry("java.util.ImmutableCollections$ListN", Copies::listOf),
          Map.entry("java.util.ImmutableCollections$Set12", Set::copyOf),
          Map.entry("java.util.ImmutableCollections$SetN", Set::copyOf),
          Map.entry("java.util.Arrays$ArrayList", list -> Arrays.asList(list.toArray())),
          Map.entry("java.util.Collections$EmptyList", list -> List.of()),
          Map.entry("java.util.Collections$EmptySet", list -> Set.of()),
          Map.entry(
              "java.util.Collections$SingletonList",
              list -> Collections.singletonList(list.get(0))),
          Map.entry("java.util.Collections$SingletonSet", Copies::singleton),
          Map.entry("java.util.Collections$UnmodifiableList", Collections::unmodifiableList),
          Map.entry(
              "java.util.Collections$UnmodifiableRandomAccessList", Collections::unmodifiableList),
          Map.entry(
              "java.util.Collections$UnmodifiableCollection", Collections::unmodifiableCollection),
          Map.entry(
              "java.util.Collections$UnmodifiableSet",
              list -> Collections.unmodifiableSet(new LinkedHashSet<>(list))));

  /** Copies what is in an object, which may be a generator. */
  private final Inner inner;

  private final CopiesMade copies;

  /** A way to copy what is in an object, which is called by the given text in messages. */
  interface Inner {
    Object copy(Object original, String place);
  }

  Copies(Inner inner, CopiesMade copies) {
    this.inner = inner;
    this.copies = copies;
  }

  private static Object singleton(List<Object> list) {
    return Collections.singleton(list.get(0));
  }

  private static Object listOf(List<Object> list) {
    return list.contains(null) ? Collections.unmodifiableList(list) : List.copyOf(list);
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Object> order(Comparator<?> comparator) {
    return (Comparator<Object>) comparator;
  }

  /** It may be in the order of access, which only a clone keeps. */
  @SuppressWarnings("unchecked")
  private static Map<Object, Object> linked(Object original) {
    Map<Object, Object> copy = (Map<Object, Object>) ((LinkedHashMap<?, ?>) original).clone();
    copy.clear();
    return copy;
  }

  /** Returns whether an object is certainly shared. */
  static boolean isLeaf(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number && !value.getClass().getName().contains(".atomic.")
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum;
  }

  /** Returns the copy of an object that is no generator; the object itself if it is shared. */
  Object copy(Object original, String place) {
    Class<?> type = original.getClass();
    if (type.isArray()) {
      return array(original, place);
    }
    if (COLLECTIONS.containsKey(type)) {
      Collection<Object> copy = copies.made(original, COLLECTIONS.get(type).apply(original));
      ((Collection<?>) original).forEach(element -> copy.add(inner.copy(element, place)));
      return copy;
    }
    if (MAPS.containsKey(type)) {
      return fill(copies.made(original, MAPS.get(type).apply(original)), original, place);
    }
    return type.getName().startsWith("java.util.") ? other(original, place) : plain(original);
  }

  private Object plain(Object original) {
    if (original instanceof StringBuilder text) {
      return copies.made(original, new StringBuilder(text));
    }
    copies.share();
    return original;
  }

  private Object array(Object original, String place) {
    int length = Array.getLength(original);
    Object copy =
        copies.made(original, Array.newInstance(original.getClass().getComponentType(), length));
    if (original instanceof Object[] elements) {
      for (int i = 0; i < length; i++) {
        ((Object[]) copy)[i] = inner.copy(elements[i], place);
      }
    } else {
      System.arraycopy(original, 0, copy, 0, length);
    }
    return copy;
  }

  private Object fill(Map<Object, Object> copy, Object original, String place) {
    ((Map<?, ?>) original)
        .forEach((key, value) -> copy.put(inner.copy(key, place), inner.copy(value, place)));
    return copy;
  }

  /** Of what else is in java.util and changes, a copy is made or none is possible. */
  private Object other(Object original, String place) {
    String type = original.getClass().getName();
    if (IMMUTABLE.containsKey(type)) {
      List<Object> elements = new ArrayList<>();
      ((Collection<?>) original).forEach(element -> elements.add(inner.copy(element, place)));
      return copies.made(original, IMMUTABLE.get(type).apply(elements));
    }
    if (original instanceof Map.Entry<?, ?> entry) {
      return entry(entry, place);
    }
    if (original instanceof Map<?, ?> map) {
      return map(map, place);
    }
    if (original instanceof EnumSet<?> set) {
      return copies.made(original, set.clone());
    }
    if (original instanceof BitSet bits) {
      return copies.made(original, bits.clone());
    }
    if (original instanceof Date date) {
      return copies.made(original, date.clone());
    }
    if (original.getClass() == Random.class) {
      return copies.made(original, again(original));
    }
    return shared(original, place);
  }

  private Object entry(Map.Entry<?, ?> entry, String place) {
    Object key = inner.copy(entry.getKey(), place);
    Object value = inner.copy(entry.getValue(), place);
    return copies.made(
        entry,
        entry instanceof AbstractMap.SimpleEntry
            ? new AbstractMap.SimpleEntry<>(key, value)
            : new AbstractMap.SimpleImmutableEntry<>(key, value));
  }

  private Object map(Map<?, ?> map, String place) {
    String type = map.getClass().getName();
    if (type.startsWith("java.util.ImmutableCollections$Map")) {
      return copies.made(map, Map.copyOf((Map<?, ?>) fill(new HashMap<>(), map, place)));
    }
    if (type.equals("java.util.Collections$UnmodifiableMap")) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      fill(copy, map, place);
      return copies.made(map, Collections.unmodifiableMap(copy));
    }
    if (map instanceof EnumMap<?, ?> enums) {
      return enumMap(enums.clone(), map, place);
    }
    return shared(map, place);
  }

  @SuppressWarnings("unchecked")
  private Object enumMap(EnumMap<?, ?> copy, Map<?, ?> original, String place) {
    copies.made(original, copy);
    ((Map<Object, Object>) (Map<?, ?>) copy).replaceAll((key, value) -> inner.copy(value, place));
    return copy;
  }

  /** Its state can be had in no other way. */
  private static Object again(Object original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
      out.flush();
      return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A view, or what threads share, would be changed by both. */
  private Object shared(Object original, String place) {
    String type = original.getClass().getName();
    boolean harmless =
        original instanceof Comparator
            || original instanceof UUID
            || original instanceof Locale
            || original instanceof Currency
            || original instanceof Optional
            || original instanceof Throwable
            || type.equals("java.util.Collections$EmptyMap")
            || type.startsWith("java.util.function.")
            || type.startsWith("java.util.regex.Pattern");
    if (harmless) {
      if (original instanceof Optional || original instanceof Throwable) {
        copies.share();
      }
      return original;
    }
    throw new NotDurableException(
        place
            + " is a "
            + type
            + ", which both would change; a fork can copy arrays and plain collections of"
            + " java.util, and what implements Forkable");
  }
}
