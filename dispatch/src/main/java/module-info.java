/** Work for generators: an event loop on one thread, and workers on several. */
module dev.bobbin.dispatch {
  requires java.management;
  requires transitive dev.bobbin;

  exports dev.bobbin.dispatch.loop;
  exports dev.bobbin.dispatch.workers;
}
