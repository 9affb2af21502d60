package dev.bobbin.samples.timeline;

import java.util.List;

/**
 * What one way to dispatch the work has done when.
 *
 * @param title its name
 * @param work what was to do
 * @param spans which worker had which part when, in the order in which they were done
 * @param sum the result
 * @param reportedAt when the result was out, in milliseconds since the run began
 */
record Run(String title, Work work, List<Span> spans, int sum, double reportedAt) {

  List<Span> lost() {
    return spans.stream().filter(Span::lost).toList();
  }

  double end() {
    return spans.stream().mapToDouble(Span::end).reduce(reportedAt, Math::max);
  }

  double busy() {
    return spans.stream().mapToDouble(Span::duration).sum();
  }

  /** Returns what the sum of all that the workers did is. */
  int expected() {
    return spans.stream().mapToInt(span -> span.part().sum()).sum();
  }

  /** Returns the result in words, without times. */
  String summary() {
    int all = spans.size();
    String found = (all - lost().size()) + " of " + all + " results, sum " + sum;
    return lost().isEmpty() ? found : found + " instead of " + expected();
  }
}
