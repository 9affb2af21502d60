package dev.bobbin.dispatch.workers;

/**
 * The seeds of random runs: {@code -Dbobbin.dispatch.seeds=100000} runs that many, {@code
 * -Dbobbin.dispatch.seeds=17-20} those.
 */
final class Seeds {
  private static final String SEEDS = System.getProperty("bobbin.dispatch.seeds", "2000");

  /** One of the runs. */
  @FunctionalInterface
  interface Run {
    void of(long seed) throws InterruptedException;
  }

  private Seeds() {}

  static void forEach(Run run) throws InterruptedException {
    int dash = SEEDS.indexOf('-');
    long first = dash < 0 ? 1 : Long.parseLong(SEEDS.substring(0, dash));
    long last = Long.parseLong(SEEDS.substring(dash + 1));
    for (long seed = first; seed <= last; seed++) {
      run.of(seed);
    }
  }
}
