package dev.bobbin.conformance.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All programs, by the ids of their scenarios. */
public final class Programs {
  private static final List<Class<?>> GROUPS =
      List.of(
          Lifecycle.class,
          Sending.class,
          Throwing.class,
          Closing.class,
          Returning.class,
          StopConversion.class,
          Reentrancy.class,
          ControlFlow.class,
          Delegation.class,
          DelegatedThrow.class,
          NestedDelegation.class,
          SharedDelegates.class,
          IteratorDelegation.class,
          Introspection.class,
          Iteration.class,
          ExceptionContext.class,
          ContextManagers.class,
          Finalisation.class,
          Course.class,
          Tracebacks.class);

  private static final Map<String, Class<?>> PROGRAMS =
      GROUPS.stream()
          .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
          .filter(Scenario.class::isAssignableFrom)
          .collect(
              Collectors.toMap(
                  Class::getSimpleName,
                  Function.identity(),
                  (one, other) -> {
                    throw new AssertionError(one + " and " + other);
                  },
                  TreeMap::new));

  private Programs() {}

  /** Returns the ids of all programs. */
  public static Set<String> ids() {
    return Set.copyOf(PROGRAMS.keySet());
  }

  /** Returns whether the scenario has a program. */
  public static boolean contains(String id) {
    return PROGRAMS.containsKey(id);
  }

  /** Returns a fresh program. */
  public static Scenario create(String id) {
    try {
      return (Scenario) PROGRAMS.get(id).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(id, e);
    }
  }
}
