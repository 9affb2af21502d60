package dev.bobbin.dispatch.loop;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The stages that tasks of a loop have waited for and that have not completed, each with one
 * dependent action for all of them, because none can be taken back.
 */
final class AwaitedStages {
  private final OutsideCalls outside;

  /** By identity; a stage that nobody else holds is forgotten. */
  private final Map<Key, StageWaits> stages = new HashMap<>();

  private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

  AwaitedStages(OutsideCalls outside) {
    this.outside = outside;
  }

  /** Returns who waits for a stage that has not completed, or a new one that has not begun to. */
  StageWaits of(CompletionStage<?> stage) {
    for (Object key; (key = unreachable.poll()) != null; ) {
      stages.remove(key);
    }
    Key key = new Key(stage, unreachable);
    StageWaits waits = stages.get(key);
    if (waits == null) {
      waits = new StageWaits(outside, stages, key);
      stages.put(key, waits);
      waits.listenTo(stage);
    }
    return waits;
  }

  int size() {
    return stages.size();
  }

  /** Lets the stages hold nothing of the loop any longer. */
  void forget() {
    stages.values().forEach(StageWaits::forgetLoop);
    stages.clear();
  }

  /** A stage by its identity. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object stage, ReferenceQueue<Object> queue) {
      super(stage, queue);
      hash = System.identityHashCode(stage);
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Key key && get() != null && get() == key.get();
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
