package dev.bobbin.explorer;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * The lanes of what is no generator: scopes of tasks, channels and workers, of which nobody but the
 * dispatcher has the classes. Keeps none of them alive.
 */
final class DispatchLanes {
  private static final Map<String, String> SORTS =
      Map.of(
          "Scope", "scope",
          "Channel", "channel",
          "SharedChannel", "channel",
          "WorkerQueue", "worker");

  private final Generators generators;
  private final Map<Object, Integer> known = new WeakHashMap<>();

  DispatchLanes(Generators generators) {
    this.generators = generators;
  }

  /** Returns the index of a lane, or -1 if it has not been seen. */
  synchronized int find(Object thing) {
    return known.getOrDefault(thing, Event.NONE);
  }

  /** Returns the index of a lane, which is added unless it is there; -1 if it is to have none. */
  synchronized int of(Object thing, String name) {
    int index = find(thing);
    String sort = SORTS.get(thing.getClass().getSimpleName());
    if (index == Event.NONE && sort != null) {
      index = generators.addLane(name, thing.getClass(), sort);
      known.put(thing, index);
    }
    return index;
  }
}
