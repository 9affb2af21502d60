package dev.bobbin.samples.module4;

/** What an averager returns. */
record Average(int count, double value) {

  static Average of(double sum, int count) {
    return new Average(count, count == 0 ? 0 : sum / count);
  }
}
