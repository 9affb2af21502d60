package dev.bobbin.samples.timeline;

import java.util.List;
import java.util.Locale;

/** Runs as a picture: an SVG file that needs nothing else, for light and dark screens. */
final class Drawing {
  private static final int WIDTH = 980;
  private static final int HEAD = 126;
  private static final String TITLE = "The same work, dispatched in three ways";
  private static final String STYLE =
      """
      text { font: 13px system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #1f2933; }
      .title { font-size: 20px; font-weight: 600; }
      .name { font-size: 15px; font-weight: 600; }
      .quiet { fill: #52606d; }
      .tick { font-size: 11px; fill: #52606d; }
      .item { font-size: 11px; fill: #ffffff; text-anchor: middle; }
      .alarm { fill: #b42318; font-weight: 600; }
      .back { fill: #ffffff; }
      .lane { fill: #eef1f5; }
      .grid { stroke: #d3dae2; }
      .good { fill: #2166ac; }
      .slow { fill: #8a5a00; }
      .lost { fill: url(#hatch); stroke: #b42318; stroke-width: 1.5; }
      .hatch { fill: #fdeceb; } .stripe { stroke: #e8a49e; }
      .onlost { font-size: 11px; fill: #8f1a11; text-anchor: middle; font-weight: 600; }
      .onlost { paint-order: stroke; stroke: #fdeceb; stroke-width: 4; stroke-linejoin: round; }
      .item, .onlost { pointer-events: none; }
      .result { stroke: #1f2933; stroke-width: 1.5; stroke-dasharray: 4 3; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e4e7eb; }
        .quiet, .tick { fill: #a6b1bd; }
        .item { fill: #ffffff; }
        .alarm { fill: #ff8a80; }
        .back { fill: #14181d; }
        .lane { fill: #20262d; }
        .grid { stroke: #3a434d; }
        .good { fill: #2f78c4; }
        .slow { fill: #9a6a10; }
        .lost { stroke: #ff8a80; }
        .hatch { fill: #3a1f1f; } .stripe { stroke: #80413c; }
        .onlost { fill: #ffc2bc; stroke: #3a1f1f; }
        .result { stroke: #e4e7eb; }
      }
      """;

  private final List<Run> runs;
  private final TimeAxis axis;
  private final StringBuilder svg = new StringBuilder();

  Drawing(List<Run> runs) {
    this.runs = runs;
    axis = new TimeAxis(runs.stream().mapToDouble(Run::end).max().orElse(1));
  }

  String svg() {
    int height = HEAD + runs.stream().mapToInt(Panel::height).sum();
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\"",
        WIDTH, height);
    add(" viewBox=\"0 0 %d %d\">\n<title>%s</title>\n", WIDTH, height, TITLE);
    add("<style>\n%s</style>\n", STYLE);
    add("<defs><pattern id=\"hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"");
    add(" patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"8\" height=\"8\"/>");
    add("<line class=\"stripe\" y2=\"8\" stroke-width=\"4\"/></pattern></defs>\n");
    add("<rect class=\"back\" width=\"%d\" height=\"%d\"/>\n", WIDTH, height);
    add("<text class=\"title\" x=\"24\" y=\"38\">%s</text>\n", TITLE);
    add("<text class=\"quiet\" x=\"24\" y=\"62\">%s</text>\n", work());
    legend();
    int top = HEAD;
    for (Run run : runs) {
      svg.append(new Panel(run, axis, top).svg());
      top += Panel.height(run);
    }
    return add("</svg>\n").toString();
  }

  private String work() {
    Work work = runs.get(0).work();
    return String.format(
        "%d parts of an array, %d workers, %s",
        work.parts().size(), work.workers(), work.strategy());
  }

  private void legend() {
    int x = 24;
    x = entry(x, "good", "a good worker sums a part");
    x = entry(x, "slow", "the slow worker sums a part");
    x = entry(x, "lost", "its result is lost");
    add("<line class=\"result\" x1=\"%d\" y1=\"80\" x2=\"%d\" y2=\"98\"/>\n", x + 7, x + 7);
    add("<text x=\"%d\" y=\"94\">the result is reported</text>\n", x + 22);
  }

  private int entry(int x, String kind, String text) {
    add("<rect class=\"%s\" x=\"%d\" y=\"82\" width=\"14\" height=\"14\" rx=\"2\"/>\n", kind, x);
    add("<text x=\"%d\" y=\"94\">%s</text>\n", x + 22, text);
    return x + 22 + 7 * text.length() + 20;
  }

  private StringBuilder add(String format, Object... values) {
    return svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
  }
}
