package dev.bobbin.stress.suspend;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of classes and methods; any number of threads may count. */
public final class Tally {

  /** What is counted. */
  public enum Count {
    /** Class files. */
    CLASSES,
    /** Methods, constructors and initialisers that have code. */
    METHODS_WITH_CODE,
    /** Constructors: an object that is not yet constructed cannot be kept in a field. */
    CONSTRUCTORS,
    /** Methods that were to become generators: all others that have code. */
    TRIED,
    /** Methods that were woven. */
    WOVEN,
    /** Methods that had to get fewer points, to stay under 64 KB. */
    THINNED,
    /** Suspension points that were woven. */
    POINTS,
    /** Places at which a monitor may be held. */
    HELD,
    /** Class files that passed CheckClassAdapter, frame classes included. */
    CHECKED,
    /** Class files that the JVM linked, frame classes included. */
    LINKED,
    /** Class files whose host the JVM does not link as it is, or not as a copy. */
    NOT_LINKABLE,
    /** Bytes of classes before. */
    BYTES_BEFORE,
    /** Bytes of woven classes and their frame classes. */
    BYTES_AFTER
  }

  private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** Counts some more. */
  public void add(Count count, long more) {
    counts.computeIfAbsent(count, key -> new LongAdder()).add(more);
  }

  /** Counts methods that were refused. */
  public void refuse(String reason, long methods) {
    refusals.computeIfAbsent(reason, key -> new LongAdder()).add(methods);
  }

  /** Keeps a failure. */
  public void fail(String what) {
    failures.add(what);
  }

  /** Adds what another tally has counted. */
  public void add(Tally other) {
    other.counts.forEach((count, value) -> add(count, value.sum()));
    other.refusals.forEach((reason, value) -> refuse(reason, value.sum()));
    failures.addAll(other.failures);
  }

  /** Returns a count. */
  public long get(Count count) {
    LongAdder value = counts.get(count);
    return value == null ? 0 : value.sum();
  }

  /** Returns the number of refused methods by reason. */
  public Map<String, Long> refusals() {
    Map<String, Long> result = new TreeMap<>();
    refusals.forEach((reason, value) -> result.put(reason, value.sum()));
    return result;
  }

  /** Returns the number of all refused methods. */
  public long refusedMethods() {
    return refusals.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Returns what went wrong, one line or more for each. */
  public Queue<String> failures() {
    return failures;
  }
}
