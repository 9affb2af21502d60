package dev.bobbin.explorer;

import java.util.Locale;

/** What can happen to a generator; the last ones also to a scope, a channel or a worker. */
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
  FINALLY,
  PUT,
  TAKEN,
  CANCELLED,
  ENDED;

  /** Returns the name in the page's data. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
