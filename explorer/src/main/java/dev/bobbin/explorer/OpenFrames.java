package dev.bobbin.explorer;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The generators that have not ended, by their frames, which it does not keep alive. */
final class OpenFrames {
  private final Map<String, FrameSource> sources = new ConcurrentHashMap<>();
  private final Map<Object, GeneratorRecord> open = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();

  /** Returns where the body of a frame is. */
  FrameSource source(Fact fact) {
    return sources.computeIfAbsent(fact.metadata(), FrameSource::parse);
  }

  /** Returns where those come that nobody can reach any more. */
  ReferenceQueue<Object> queue() {
    return dropped;
  }

  /** Returns what is known about an object, or null if it is no open generator. */
  GeneratorRecord find(Object frame) {
    return open.get(new GeneratorRecord.Sought(frame));
  }

  void add(GeneratorRecord added) {
    open.put(added, added);
  }

  /** Forgets one that has ended. */
  void end(GeneratorRecord ended) {
    ended.ended = true;
    open.remove(ended);
  }

  /** Returns one that nobody can reach any more and that has not ended, or null. */
  GeneratorRecord nextDropped() {
    for (Reference<?> polled = dropped.poll(); polled != null; polled = dropped.poll()) {
      if (endDropped(polled)) {
        return (GeneratorRecord) polled;
      }
    }
    return null;
  }

  /** Forgets what was in the queue; returns whether that is a generator that has not ended. */
  boolean endDropped(Reference<?> polled) {
    if (!(polled instanceof GeneratorRecord found) || found.ended) {
      return false;
    }
    end(found);
    return true;
  }

  /** Returns those that have not ended, as they were created. */
  List<GeneratorRecord> all() {
    List<GeneratorRecord> all = new ArrayList<>(open.values());
    all.sort(Comparator.comparingInt(each -> each.index));
    return all;
  }
}
