package dev.bobbin.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The packages of one module, and which of them use which; read from its class files. */
public final class Packages {
  /** A class file below META-INF is there to be read, or another form of one that is elsewhere. */
  private static final ImportOption CLASSES = location -> !location.contains("/META-INF/");

  private static final SliceAssignment BY_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  private final JavaClasses classes;

  private Packages(JavaClasses classes) {
    this.classes = classes;
  }

  /** Returns those of the folder or jar that a class comes from. */
  public static Packages around(Class<?> oneOfThem) {
    return in(location(oneOfThem));
  }

  /** Returns those of a folder or jar of class files. */
  public static Packages in(Path location) {
    // What the classes of others use is of no interest, and there are many.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    JavaClasses classes = new ClassFileImporter().withImportOption(CLASSES).importPath(location);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("no classes in " + location);
    }
    return new Packages(classes);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Fails if packages use each other, directly or by others.
   *
   * @throws AssertionError naming the cycle and the uses that make it
   */
  public void assertFreeOfCycles() {
    slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(classes);
  }

  /**
   * Fails unless exactly these classes use each other, directly or by others; what is nested in a
   * class counts as that class.
   *
   * @param circles the simple names of classes that have to know each other, one set for each
   *     circle
   * @throws AssertionError naming circles that are not among them, with the uses that make them,
   *     and those that there are no longer
   */
  public void assertClassCircles(Collection<Set<String>> circles) {
    Map<String, Set<String>> uses = classUses();
    Set<Set<String>> gone = new LinkedHashSet<>(circles);
    List<String> wrong = new ArrayList<>();
    for (Set<String> circle : Uses.circles(uses)) {
      if (!gone.remove(simpleNames(circle))) {
        wrong.add("a circle that nobody has named:" + usesWithin(circle, uses));
      }
    }
    gone.forEach(circle -> wrong.add("no circle (any more): " + new TreeSet<>(circle)));
    if (!wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", wrong));
    }
  }

  private static String usesWithin(Set<String> circle, Map<String, Set<String>> uses) {
    StringBuilder text = new StringBuilder();
    for (String user : circle) {
      Set<String> within = new TreeSet<>(uses.get(user));
      within.retainAll(circle);
      text.append("\n  ").append(simple(user)).append(" uses ").append(simpleNames(within));
    }
    return text.toString();
  }

  private static Set<String> simpleNames(Set<String> names) {
    return names.stream().map(Packages::simple).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String topLevel(JavaClass type) {
    return type.getEnclosingClass().map(Packages::topLevel).orElse(type.getName());
  }

  /**
   * Fails if a package uses a later one.
   *
   * @param order the names of all packages, the lowest first
   * @throws AssertionError naming the uses that are against the order, or packages that are not in
   *     it
   */
  public void assertOrder(List<String> order) {
    Map<String, Set<String>> uses = uses();
    Set<String> wrong = new TreeSet<>();
    uses.forEach(
        (user, useds) -> {
          int own = order.indexOf(user);
          if (own < 0) {
            wrong.add(user + " has no place in the order");
          }
          useds.stream()
              .filter(used -> order.indexOf(used) > own)
              .forEach(used -> wrong.add(user + " uses " + used));
        });
    order.stream()
        .filter(name -> !uses.containsKey(name))
        .forEach(name -> wrong.add(name + " does not exist"));
    if (!wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", wrong));
    }
  }

  /** Returns every package with the others of the same module that it uses, both sorted. */
  public Map<String, Set<String>> uses() {
    return uses(JavaClass::getPackageName);
  }

  private Map<String, Set<String>> classUses() {
    return uses(Packages::topLevel);
  }

  private Map<String, Set<String>> uses(Function<JavaClass, String> part) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass user : classes) {
      Set<String> used = uses.computeIfAbsent(part.apply(user), name -> new TreeSet<>());
      user.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> classes.contain(target.getName()))
          // What is known of the target by itself, which is more than what others refer to.
          .map(target -> part.apply(classes.get(target.getName())))
          .filter(name -> !name.equals(part.apply(user)))
          .forEach(used::add);
    }
    return uses;
  }
}
