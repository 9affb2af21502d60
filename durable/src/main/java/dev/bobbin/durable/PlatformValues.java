package dev.bobbin.durable;

import java.util.Set;

/** The classes of the platform whose objects are values, without behaviour of their own. */
final class PlatformValues {
  private static final Set<String> NAMES =
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
          "java.lang.String$CaseInsensitiveComparator",
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
          "java.util.Collections$ReverseComparator",
          "java.util.Collections$ReverseComparator2",
          "java.util.Collections$SingletonList",
          "java.util.Collections$SingletonMap",
          "java.util.Collections$SingletonSet",
          "java.util.Collections$UnmodifiableCollection",
          "java.util.Collections$UnmodifiableList",
          "java.util.Collections$UnmodifiableMap",
          "java.util.Collections$UnmodifiableRandomAccessList",
          "java.util.Collections$UnmodifiableSet",
          "java.util.Comparators$NaturalOrderComparator",
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

  private PlatformValues() {}

  static boolean contain(Class<?> type) {
    return NAMES.contains(type.getName()) || isTime(type) || isInterface(type) || isException(type);
  }

  private static boolean isTime(Class<?> type) {
    return type.getName().startsWith("java.time.") && type.getClassLoader() == null;
  }

  /** It stands for arrays, and no object is of it. */
  private static boolean isInterface(Class<?> type) {
    String inPackage = type.getPackageName();
    return type.isInterface() && (inPackage.equals("java.lang") || inPackage.equals("java.util"));
  }

  private static boolean isException(Class<?> type) {
    String inPackage = type.getPackageName();
    return Throwable.class.isAssignableFrom(type)
        && (inPackage.equals("java.lang")
            || inPackage.equals("java.util")
            || inPackage.equals("java.io")
            || inPackage.equals("dev.bobbin"));
  }
}
