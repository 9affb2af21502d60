package dev.bobbin.dispatch.loop;

/**
 * Those who wait at one side of a shared channel: some were told that it is their turn, and have
 * not come yet; the others wait in order. Used within the channel's monitor.
 */
final class SharedQueue {
  private final WaitQueue<SharedWait> waits = new WaitQueue<>();
  private int told;

  /** Returns how many were told and have not come. */
  int told() {
    return told;
  }

  boolean isEmpty() {
    return waits.isEmpty();
  }

  void add(SharedWait wait) {
    waits.add(wait);
  }

  /** Tells the first that it is its turn; returns false if nobody waits. */
  boolean tellNext() {
    SharedWait first = waits.poll();
    if (first == null) {
      return false;
    }
    told++;
    first.told();
    return true;
  }

  /** Notes that one of those who were told has come, or does not want to any more. */
  void came() {
    told--;
  }

  void remove(SharedWait wait) {
    waits.remove(wait);
  }
}
