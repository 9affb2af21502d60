package dev.bobbin.conformance.delegation;

/** What a body does next that only a generator can do. */
enum Act {
  YIELD,
  FROM_COROUTINE,
  FROM_GEN,
  FROM_ITERATOR,
  RETURN
}
