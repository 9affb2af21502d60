package dev.bobbin.samples.timeline;

/**
 * The time in which a worker had a part.
 *
 * @param worker the worker's number, from 0
 * @param part what it summed up
 * @param start when it began, in milliseconds since the run began
 * @param end when it was done, in milliseconds since the run began
 * @param lost whether its sum is not in the result
 */
record Span(int worker, Part part, double start, double end, boolean lost) {

  double duration() {
    return end - start;
  }

  Span asFound() {
    return new Span(worker, part, start, end, false);
  }
}
