/** Suspended generators as bytes, and copies of them. */
@SuppressWarnings("requires-automatic")
module dev.bobbin.durable {
  // Only to refuse it, where it is there.
  requires static com.esotericsoftware.kryo;
  requires transitive dev.bobbin;
  // Only who uses the store needs it.
  requires static transitive java.sql;

  exports dev.bobbin.durable;
  exports dev.bobbin.durable.store;
}
