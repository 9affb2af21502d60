package dev.bobbin.dispatch.loop;

/**
 * Those who wait at one side of a shared channel: some were told that it is their turn, and have
 * not come yet; the others wait in order. Used within the channel's monitor.
 */
final class SharedQueue<W extends QueuedWait> {
  private final WaitQueue<W> waits = new WaitQueue<>();
  private int told;

  /** Returns how many were told and have not come. */
  int told() {
    return told;
  }

  boolean isEmpty() {
    return waits.isEmpty();
  }

  void add(W wait) {
    waits.add(wait);
  }

  /** Takes the first, which is to be told that it is its turn; returns null if nobody waits. */
  W next() {
    W first = waits.poll();
    if (first != null) {
      told++;
    }
    return first;
  }

  /** Notes that one of those who were told has come, or does not want to any more. */
  void came() {
    told--;
  }

  void remove(W wait) {
    waits.remove(wait);
  }
}
