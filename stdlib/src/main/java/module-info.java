/** Python's itertools and contextlib for generators. */
module dev.bobbin.stdlib {
  requires transitive dev.bobbin;

  exports dev.bobbin.contextlib;
  exports dev.bobbin.itertools;
}
