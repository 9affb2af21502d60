package dev.bobbin.benchmarks.table;

/**
 * Whether a goal is met.
 *
 * @param workload what it is about
 * @param goal what is to be reached
 * @param reached what was
 * @param met whether that is enough
 */
record Verdict(String workload, String goal, String reached, boolean met) {

  String text() {
    return met ? "met" : "**not met**";
  }
}
