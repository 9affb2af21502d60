/** Records what generators do and writes it as one interactive page. */
module dev.bobbin.explorer {
  exports dev.bobbin.explorer;
}
