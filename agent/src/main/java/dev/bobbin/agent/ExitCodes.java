package dev.bobbin.agent;

/** How the command line ends. */
final class ExitCodes {
  static final int OK = 0;

  /** A class has an error; nothing was changed. */
  static final int REFUSED = 1;

  /** Wrong usage, or a file that cannot be read or written. */
  static final int UNUSABLE = 2;

  private ExitCodes() {}
}
