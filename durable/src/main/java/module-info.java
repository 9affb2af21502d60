/** Suspended generators as bytes, and copies of them. */
module dev.bobbin.durable {
  requires transitive dev.bobbin;
  // Only who uses the store needs it.
  requires static transitive java.sql;

  exports dev.bobbin.durable;
  exports dev.bobbin.durable.store;
}
