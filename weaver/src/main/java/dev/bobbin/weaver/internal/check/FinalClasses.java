package dev.bobbin.weaver.internal.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The final classes of {@code java.lang} whose values programs yield and send, with all their
 * supertypes as of Java 25: about them, something can be certain without looking a class up.
 */
final class FinalClasses {
  private static final String[] NUMBER = {"Number", "Comparable", "constant/Constable"};
  private static final String[] CONSTANT = {
    "Number", "Comparable", "constant/Constable", "constant/ConstantDesc"
  };
  private static final String[] PLAIN = {"Comparable", "constant/Constable"};
  private static final String[] STRING = {
    "CharSequence", "Comparable", "constant/Constable", "constant/ConstantDesc"
  };

  /** Internal names, by internal name; the class itself is not among them. */
  private static final Map<String, Set<String>> SUPERTYPES =
      Map.of(
          "java/lang/Integer", supertypes(CONSTANT),
          "java/lang/Long", supertypes(CONSTANT),
          "java/lang/Float", supertypes(CONSTANT),
          "java/lang/Double", supertypes(CONSTANT),
          "java/lang/Short", supertypes(NUMBER),
          "java/lang/Byte", supertypes(NUMBER),
          "java/lang/Character", supertypes(PLAIN),
          "java/lang/Boolean", supertypes(PLAIN),
          "java/lang/String", supertypes(STRING),
          "java/lang/Void", Set.of("java/lang/Object"));

  private FinalClasses() {}

  private static Set<String> supertypes(String... inJavaLang) {
    Stream<String> common = Stream.of("java/lang/Object", "java/io/Serializable");
    Stream<String> own = Stream.of(inJavaLang).map("java/lang/"::concat);
    return Stream.concat(common, own).collect(Collectors.toUnmodifiableSet());
  }

  static boolean contains(String internalName) {
    return SUPERTYPES.containsKey(internalName);
  }

  /** Returns whether values of the final class are of the given other type too. */
  static boolean extend(String finalClass, String supertype) {
    return SUPERTYPES.get(finalClass).contains(supertype);
  }
}
