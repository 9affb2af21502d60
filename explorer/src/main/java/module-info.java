/** Records what generators do and writes it as one interactive page. */
module dev.bobbin.explorer {
  requires static transitive org.junit.jupiter.api;

  exports dev.bobbin.explorer;
}
