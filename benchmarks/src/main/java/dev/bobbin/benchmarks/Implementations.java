package dev.bobbin.benchmarks;

import java.util.Set;
import java.util.TreeSet;

/** The names of benchmark methods, which are those of the implementations. */
final class Implementations {

  /** Those that the goals are about: Bobbin and the iterators written by hand. */
  static final Set<String> MEASURED =
      Set.of("hand", "handBoxed", "bobbin", "bobbinOfPresent", "bobbinTrying");

  /** The others. */
  private static final Set<String> PEERS =
      Set.of(
          "kotlin",
          "kotlinCalls",
          "scala",
          "scalaLazyList",
          "stream",
          "guava",
          "commons",
          "jool",
          "streamex",
          "vavr",
          "javaflow",
          "kilim",
          "offbynull",
          "continuation",
          "virtualThread",
          "executor",
          "netty");

  /** Those that need virtual threads. */
  static final Set<String> NEWER = Set.of("continuation", "virtualThread");

  /** The depth of delegations at which peers overflow the stack. */
  static final String TOO_DEEP = "100000";

  private Implementations() {}

  /** Returns the peers that the running JVM can run. */
  static Set<String> peers() {
    Set<String> peers = new TreeSet<>(PEERS);
    if (Runtime.version().feature() < 21) {
      peers.removeAll(NEWER);
    }
    return peers;
  }

  /** Returns whether there are results for a value of a workload's parameter. */
  static boolean isMeasured(String implementation, String parameter) {
    return MEASURED.contains(implementation) || !parameter.equals(TOO_DEEP);
  }
}
