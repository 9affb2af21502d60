package dev.bobbin.dispatch.workers;

/** What a worker made of an ticket of its queue. */
enum TicketResult {
  DONE,
  FAILED,
  /** It was never sent the item. */
  CANCELLED
}
