package dev.bobbin.agent;

/**
 * What follows the {@code =} of {@code -javaagent:bobbin-agent.jar=}.
 *
 * @param verbose whether each woven class is named on standard error
 */
record AgentOptions(boolean verbose) {

  /**
   * Reads the options of the command line; null or an empty text stands for none.
   *
   * @throws IllegalArgumentException if an option is unknown
   */
  static AgentOptions parse(String text) {
    if (text == null || text.isBlank()) {
      return new AgentOptions(false);
    }
    if (text.strip().equals("verbose")) {
      return new AgentOptions(true);
    }
    throw new IllegalArgumentException(
        "unknown agent option '" + text + "'; the only one is: verbose");
  }
}
