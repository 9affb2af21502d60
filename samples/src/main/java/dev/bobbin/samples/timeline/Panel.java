package dev.bobbin.samples.timeline;

import java.util.Locale;

/** One run in the picture: its totals, a lane for each worker, and the axis. */
final class Panel {
  private static final int HEAD = 66;
  private static final int LANE = 30;
  private static final int BAR = 22;
  private static final int FOOT = 54;

  /** In pixels: what is written into a bar that is as wide. */
  private static final int WIDTH_OF_NUMBERS = 100;

  private static final int WIDTH_OF_NUMBER = 16;

  private final Run run;
  private final TimeAxis axis;
  private final int top;
  private final StringBuilder svg = new StringBuilder();

  Panel(Run run, TimeAxis axis, int top) {
    this.run = run;
    this.axis = axis;
    this.top = top;
  }

  static int height(Run run) {
    return HEAD + run.work().workers() * LANE + FOOT;
  }

  String svg() {
    add("<text class=\"name\" x=\"24\" y=\"%d\">%s</text>\n", top + 18, run.title());
    add(
        "<text class=\"%s\" x=\"24\" y=\"%d\">",
        run.lost().isEmpty() ? "quiet" : "alarm", top + 38);
    add("%s; %.0f ms, workers busy for %.0f ms</text>\n", run.summary(), run.end(), run.busy());
    for (int worker = 0; worker < run.work().workers(); worker++) {
      lane(worker);
    }
    axis();
    run.spans().forEach(this::bar);
    result();
    run.spans().forEach(this::label);
    return svg.toString();
  }

  private void lane(int worker) {
    int y = laneTop(worker);
    add("<text x=\"24\" y=\"%d\">%s</text>\n", y + 19, run.work().name(worker));
    add(
        "<rect class=\"lane\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
        TimeAxis.LEFT, y + 2, TimeAxis.RIGHT - TimeAxis.LEFT, LANE - 4);
  }

  private void axis() {
    int bottom = laneTop(run.work().workers());
    for (int tick : axis.ticks()) {
      double x = axis.x(tick);
      add(
          "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
          x, laneTop(0), x, bottom + 4);
      add(
          "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%d ms</text>\n",
          x, bottom + 18, tick);
    }
  }

  private void bar(Span span) {
    int y = laneTop(span.worker()) + (LANE - BAR) / 2;
    String kind = span.lost() ? "lost" : run.work().isSlow(span.worker()) ? "slow" : "good";
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\">",
        kind, axis.x(span.start()), y, width(span), BAR);
    add("<title>%s</title></rect>\n", tip(span));
  }

  /** A bar keeps a pixel of distance from the next one, and can be seen if it took no time. */
  private double width(Span span) {
    return Math.max(2, axis.x(span.end()) - axis.x(span.start()) - 1);
  }

  private void label(Span span) {
    add(
        "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>\n",
        span.lost() ? "onlost" : "item",
        axis.x(span.start()) + width(span) / 2,
        laneTop(span.worker()) + 19,
        text(span, width(span)));
  }

  private String tip(Span span) {
    return String.format(
        Locale.ROOT,
        "%s, sum %d: %s, %.1f to %.1f ms%s",
        span.part(),
        span.part().sum(),
        run.work().name(span.worker()),
        span.start(),
        span.end(),
        span.lost() ? ", lost" : "");
  }

  private static String text(Span span, double width) {
    String number = width < WIDTH_OF_NUMBER ? "" : Integer.toString(span.part().number());
    if (width < WIDTH_OF_NUMBERS) {
      return number;
    }
    return (span.lost() ? "lost: " : "") + number + " " + span.part().shown();
  }

  private void result() {
    double x = axis.x(run.reportedAt());
    boolean nearEnd = x > (TimeAxis.LEFT + TimeAxis.RIGHT) / 2.0;
    add(
        "<line class=\"result\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
        x, laneTop(0) - 14, x, laneTop(run.work().workers()));
    add(
        "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%d\">%d</text>\n",
        run.lost().isEmpty() ? "name" : "alarm",
        nearEnd ? "end" : "start",
        x + (nearEnd ? -6 : 6),
        laneTop(0) - 4,
        run.sum());
  }

  private int laneTop(int worker) {
    return top + HEAD + worker * LANE;
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
