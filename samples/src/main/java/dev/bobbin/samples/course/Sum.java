package dev.bobbin.samples.course;

/** What the accumulator returns. */
record Sum(int sum) {

  /** Returns the text of Python's named tuple. */
  @Override
  public String toString() {
    return "Sum(sum=" + sum + ")";
  }
}
