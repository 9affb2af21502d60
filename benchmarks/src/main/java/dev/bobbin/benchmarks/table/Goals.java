package dev.bobbin.benchmarks.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Bobbin is to reach, as ratios to other cells of the same run. */
final class Goals {

  /** The highest ratio to the iterator written by hand, by workload. */
  private static final Map<String, Double> RATIOS = new LinkedHashMap<>();

  static {
    for (String workload :
        List.of(
            "W1Range",
            "W1Int",
            "W2Filter",
            "W2Irregular",
            "W2Nested",
            "W4Send",
            "W6Fibonacci",
            "LongYields",
            "LongsUnboxed",
            "DoubleYields",
            "DoublesUnboxed",
            "TryFinally",
            "W3Pipe",
            "MapChain k=1",
            "MapChain k=2",
            "MapChain k=4",
            "MapChain k=8",
            "RaiseRoundTrip",
            "ShortGenerators",
            "ForEach",
            "StreamSum",
            "IntStreamSum")) {
      RATIOS.put(workload, 1.2);
    }
    for (String workload : List.of("Locals20", "W1Big", "Body1000")) {
      RATIOS.put(workload, 3.0);
    }
    for (String workload :
        List.of(
            "GenericBody",
            "W7Megamorphic",
            "TraversalRange",
            "TraversalIrregular",
            "TraversalNested",
            "TraversalBig")) {
      RATIOS.put(workload, 1.1);
    }
    RATIOS.put("W5Balanced", 2.5);
  }

  /** The workloads whose time must not grow with the depth. */
  private static final Set<String> DEPTHS = Set.of("W5Chain", "DelegationDepth");

  /** The highest time of theirs. */
  private static final double DEEP_NANOSECONDS = 12;

  /** How much more the greatest depth may take than the smallest, and still be called flat. */
  private static final double FLAT = 1.5;

  /** What each one-shot loop takes when it is warm. */
  private static final Map<String, String> WARM =
      Map.of(
          "OneShot body=range", "W1Range",
          "OneShot body=irregular", "W2Irregular",
          "OneShot body=nested", "W2Nested",
          "OneShot body=pipe", "W3Pipe");

  private static final Set<String> NO_PEERS =
      Set.of("hand", "handBoxed", "bobbinOfPresent", "bobbinTrying");

  /** Workloads without goals: how fast threads take turns is a matter of the machine. */
  private static final String NO_GOALS = "Dispatch";

  private final Results results;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Goals(Results results) {
    this.results = results;
  }

  /** Returns the workloads for which there is a goal of their own. */
  static Set<String> workloads() {
    Set<String> workloads = new TreeSet<>(RATIOS.keySet());
    WARM.forEach((once, warm) -> workloads.addAll(List.of(once, warm)));
    workloads.addAll(DEPTHS);
    return workloads;
  }

  static List<Verdict> verdicts(Results results) {
    Goals goals = new Goals(results);
    results.workloads().forEach(goals::judge);
    return goals.verdicts;
  }

  private void judge(String workload, Map<String, Cell> cells) {
    Cell bobbin = cells.get("bobbin");
    if (bobbin == null || workload.startsWith(NO_GOALS)) {
      return;
    }
    Optional.ofNullable(cells.get("hand")).ifPresent(hand -> judgeByHand(bobbin, hand));
    judgeByDepth(bobbin);
    judgeOneShot(bobbin);
    cells.values().stream()
        .filter(cell -> cell != bobbin && !NO_PEERS.contains(cell.implementation()))
        .min(Comparator.comparing(Cell::nanoseconds))
        .ifPresent(peer -> judgeByPeer(bobbin, peer));
  }

  private void judgeByHand(Cell bobbin, Cell hand) {
    Double ratio = RATIOS.get(bobbin.workload());
    if (ratio != null) {
      atMost(bobbin, hand, ratio, "hand");
    }
    if (!hand.allocates() && RATIOS.containsKey(bobbin.workload())) {
      String bytes = Cell.number(bobbin.bytes()) + " B";
      add(bobbin, "no bytes, as by hand", bytes, !bobbin.allocates());
    }
  }

  private void judgeByDepth(Cell bobbin) {
    String[] words = bobbin.workload().split(" depth=");
    if (!DEPTHS.contains(words[0])) {
      return;
    }
    boolean fast = bobbin.nanoseconds() <= DEEP_NANOSECONDS;
    String time = Cell.number(bobbin.nanoseconds()) + " ns";
    add(bobbin, "at most " + Cell.number(DEEP_NANOSECONDS) + " ns", time, fast);
    Cell shallow = results.cell(words[0] + " depth=10", "bobbin");
    if (shallow != null && words[1].equals("100000")) {
      atMost(bobbin, shallow, FLAT, "depth 10");
    }
  }

  private void judgeOneShot(Cell bobbin) {
    Cell warm = results.cell(WARM.getOrDefault(bobbin.workload(), ""), "bobbin");
    if (warm != null) {
      atMost(bobbin, warm, 2, warm.workload());
    }
  }

  private void judgeByPeer(Cell bobbin, Cell peer) {
    boolean faster = bobbin.nanoseconds() <= peer.nanoseconds();
    add(bobbin, "faster than " + peer.implementation(), ratio(bobbin, peer), faster);
  }

  private void atMost(Cell bobbin, Cell other, double limit, String name) {
    boolean met = bobbin.nanoseconds() <= limit * other.nanoseconds();
    add(bobbin, "at most " + Cell.number(limit) + " x " + name, ratio(bobbin, other), met);
  }

  static String ratio(Cell cell, Cell other) {
    return Cell.number(cell.nanoseconds() / other.nanoseconds()) + " x";
  }

  private void add(Cell bobbin, String goal, String reached, boolean met) {
    verdicts.add(new Verdict(bobbin.workload(), goal, reached, met));
  }
}
