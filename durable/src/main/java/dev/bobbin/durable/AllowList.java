package dev.bobbin.durable;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * Which classes a snapshot may name: values of the platform without behaviour of their own, and
 * what the reader allows.
 */
final class AllowList implements ObjectInputFilter {

  /**
   * A nest of hash sets takes time that doubles with each level, so the depth is what limits it.
   */
  private static final int DEPTH = 24;

  private static final int FREE_LENGTH = 64;
  private static final int LENGTH_PER_BYTE = 8;

  private static final Set<String> CLASSES =
      Set.of(
          "dev.bobbin.durable.NodeRef",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Short",
          "java.lang.StackTraceElement",
          "java.lang.String",
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.lang.Throwable",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.math.RoundingMode",
          "java.util.AbstractMap$SimpleEntry",
          "java.util.AbstractMap$SimpleImmutableEntry",
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.Arrays$ArrayList",
          "java.util.BitSet",
          "java.util.CollSer",
          "java.util.Collections$EmptyList",
          "java.util.Collections$EmptyMap",
          "java.util.Collections$EmptySet",
          "java.util.Collections$SingletonList",
          "java.util.Collections$SingletonMap",
          "java.util.Collections$SingletonSet",
          "java.util.Collections$UnmodifiableCollection",
          "java.util.Collections$UnmodifiableList",
          "java.util.Collections$UnmodifiableMap",
          "java.util.Collections$UnmodifiableRandomAccessList",
          "java.util.Collections$UnmodifiableSet",
          "java.util.Currency",
          "java.util.Date",
          "java.util.EnumMap",
          "java.util.EnumSet",
          "java.util.EnumSet$SerializationProxy",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.ImmutableCollections$List12",
          "java.util.ImmutableCollections$ListN",
          "java.util.ImmutableCollections$Map1",
          "java.util.ImmutableCollections$MapN",
          "java.util.ImmutableCollections$Set12",
          "java.util.ImmutableCollections$SetN",
          "java.util.JumboEnumSet",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.Locale",
          "java.util.Map$Entry",
          "java.util.PriorityQueue",
          "java.util.Random",
          "java.util.RegularEnumSet",
          "java.util.Stack",
          "java.util.TreeMap",
          "java.util.TreeSet",
          "java.util.UUID",
          "java.util.Vector");

  private final ObjectInputFilter named;
  private final boolean bounded;
  private final int bytes;
  private String refused;

  /**
   * Creates a list.
   *
   * @param allowed patterns, as {@link ObjectInputFilter.Config#createFilter} takes them
   * @param bytes how many bytes are read
   */
  AllowList(String[] allowed, int bytes) {
    String patterns = String.join(";", allowed);
    this.named = ObjectInputFilter.Config.createFilter(patterns);
    this.bounded = !patterns.contains("maxdepth=");
    this.bytes = bytes;
  }

  /** Returns what was refused last, or null. */
  String refused() {
    return refused;
  }

  @Override
  public Status checkInput(FilterInfo info) {
    Status status = check(info);
    if (status == Status.REJECTED) {
      refused = describe(info);
    }
    return status;
  }

  private String describe(FilterInfo info) {
    if (info.serialClass() != null && !isAllowed(info.serialClass(), info)) {
      return info.serialClass().getName();
    }
    return info.arrayLength() > limit()
        ? "an array of " + info.arrayLength() + " elements, more than the bytes can have"
        : "a nest of objects deeper than " + DEPTH + " (allow more by \"maxdepth=..\")";
  }

  private Status check(FilterInfo info) {
    if (info.arrayLength() > limit() || bounded && info.depth() > DEPTH) {
      return Status.REJECTED;
    }
    if (named != null && named.checkInput(info) == Status.REJECTED) {
      return Status.REJECTED;
    }
    Class<?> type = info.serialClass();
    if (type == null) {
      return Status.UNDECIDED;
    }
    return isAllowed(type, info) ? Status.ALLOWED : Status.REJECTED;
  }

  private long limit() {
    return FREE_LENGTH + (long) LENGTH_PER_BYTE * bytes;
  }

  private boolean isAllowed(Class<?> type, FilterInfo info) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive()
        || CLASSES.contains(element.getName())
        || isTime(element)
        || isPlatformInterface(element)
        || isPlatformException(element)
        || named != null && named.checkInput(info) == Status.ALLOWED;
  }

  private static boolean isTime(Class<?> type) {
    return type.getName().startsWith("java.time.") && type.getClassLoader() == null;
  }

  /** It stands for arrays, and no object is of it. */
  private static boolean isPlatformInterface(Class<?> type) {
    String inPackage = type.getPackageName();
    return type.isInterface() && (inPackage.equals("java.lang") || inPackage.equals("java.util"));
  }

  private static boolean isPlatformException(Class<?> type) {
    String inPackage = type.getPackageName();
    return Throwable.class.isAssignableFrom(type)
        && (inPackage.equals("java.lang")
            || inPackage.equals("java.util")
            || inPackage.equals("java.io")
            || inPackage.equals("dev.bobbin"));
  }

  /** Returns whether the generators of a class may be restored. */
  boolean allows(Class<?> host) {
    return named != null && named.checkInput(new HostInfo(host)) == Status.ALLOWED;
  }

  /** A host, as if an object of it were read. */
  private record HostInfo(Class<?> serialClass) implements FilterInfo {
    @Override
    public long arrayLength() {
      return -1;
    }

    @Override
    public long depth() {
      return 1;
    }

    @Override
    public long references() {
      return 1;
    }

    @Override
    public long streamBytes() {
      return 1;
    }
  }
}
