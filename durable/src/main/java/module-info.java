/** Suspended generators as bytes, and copies of them. */
module dev.bobbin.durable {
  requires transitive dev.bobbin;

  exports dev.bobbin.durable;
}
