package dev.bobbin.explorer;

import java.util.Locale;

/** What can happen to a generator. */
enum EventType {
  CREATED,
  NEXT,
  SEND,
  RAISE,
  CLOSE,
  YIELDED,
  DELEGATED,
  UNDELEGATED,
  RETURNED,
  FAILED,
  CLOSED,
  DROPPED,
  CAUGHT,
  FINALLY;

  /** Returns the name in the page's data. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
