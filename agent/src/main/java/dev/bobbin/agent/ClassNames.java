package dev.bobbin.agent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Some classes, by the patterns of their names; {@code *} stands for any letters. */
final class ClassNames {
  static final ClassNames ALL = new ClassNames(List.of());

  private final Pattern pattern;

  /**
   * Creates those that fit one of the patterns.
   *
   * @param patterns as {@code com.acme.*}; none stands for all classes
   */
  ClassNames(List<String> patterns) {
    this.pattern =
        patterns.isEmpty()
            ? Pattern.compile(".*")
            : Pattern.compile(
                patterns.stream().map(ClassNames::regex).collect(Collectors.joining("|")));
  }

  private static String regex(String pattern) {
    return Pattern.quote(pattern).replace("*", "\\E.*\\Q");
  }

  /** Returns whether a class is one of them; nested classes belong to those around them. */
  boolean contain(String internalName) {
    String name = internalName.replace('/', '.');
    int nested = name.indexOf('$');
    return pattern.matcher(name).matches()
        || nested > 0 && pattern.matcher(name.substring(0, nested)).matches();
  }
}
