/**
 * Python's generators for Java.
 *
 * <p>{@code dev.bobbin.runtime} is exported to all, because woven code, in any module, links to it.
 */
module dev.bobbin {
  exports dev.bobbin;
  exports dev.bobbin.runtime;
}
