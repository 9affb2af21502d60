package dev.bobbin.dispatch.workers;

/** What a worker made of an entry of its queue. */
enum Fate {
  DONE,
  FAILED,
  /** It was never sent the item. */
  CANCELLED
}
