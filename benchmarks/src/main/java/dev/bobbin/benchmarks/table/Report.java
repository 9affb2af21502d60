package dev.bobbin.benchmarks.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Markdown tables of results. */
public final class Report {

  /** The implementations in the order of their columns, with their headings. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("hand", "by hand"),
          new Column("handBoxed", "by hand, boxed"),
          new Column("bobbin", "Bobbin"),
          new Column("bobbinOfPresent", "Bobbin, null tested"),
          new Column("bobbinTrying", "Bobbin, trying first"));

  private static final List<Column> PEERS =
      List.of(
          new Column("bobbin", "Bobbin"),
          new Column("kotlin", "Kotlin"),
          new Column("kotlinCalls", "Kotlin, by calls"),
          new Column("scala", "Scala"),
          new Column("scalaLazyList", "Scala, LazyList"),
          new Column("stream", "stream"),
          new Column("javaflow", "javaflow"),
          new Column("kilim", "kilim"),
          new Column("offbynull", "offbynull"),
          new Column("continuation", "Continuation"),
          new Column("virtualThread", "virtual thread"),
          new Column("executor", "executor"));

  private final StringBuilder text = new StringBuilder();
  private final Results results;

  private Report(Results results) {
    this.results = results;
  }

  /**
   * Returns the tables of result files.
   *
   * @throws IOException if one cannot be read
   */
  public static String of(List<Path> files) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(new Report(Results.read(file)).write());
    }
    return String.join("\n", parts);
  }

  private String write() {
    line("## " + results.java());
    line("");
    line("- " + results.machine() + ", " + results.date());
    line("- `" + results.flags() + "`");
    results.runs().forEach(run -> line("- " + run));
    line("- nanoseconds for an element / bytes for an element, if any; x: ratio to by hand");
    table("Beside iterators written by hand", COLUMNS);
    table("Beside other libraries", PEERS);
    goals();
    return text.toString();
  }

  private void table(String title, List<Column> columns) {
    List<Column> used = columns.stream().filter(this::isUsed).toList();
    if (used.size() < 2) {
      return;
    }
    line("");
    line("### " + title);
    line("");
    row("Workload", used.stream().map(Column::heading).toList());
    row("---", used.stream().map(column -> "--:").toList());
    results.workloads().forEach((workload, cells) -> rowOf(workload, cells, used));
  }

  /** A row, unless it has no more than one cell. */
  private void rowOf(String workload, Map<String, Cell> cells, List<Column> columns) {
    if (columns.stream().filter(column -> cells.containsKey(column.name())).count() > 1) {
      row(workload, texts(columns, cells));
    }
  }

  private boolean isUsed(Column column) {
    return results.workloads().values().stream().anyMatch(it -> it.containsKey(column.name()));
  }

  private static List<String> texts(List<Column> columns, Map<String, Cell> cells) {
    Cell hand = cells.get("hand");
    List<String> texts = new ArrayList<>();
    for (Column column : columns) {
      Cell cell = cells.get(column.name());
      boolean compared = cell != null && hand != null && cell != hand;
      String ratio = compared ? " (" + Goals.ratio(cell, hand) + ")" : "";
      texts.add(cell == null ? "" : cell.text() + ratio);
    }
    return texts;
  }

  private void goals() {
    List<Verdict> verdicts = Goals.verdicts(results);
    long met = verdicts.stream().filter(Verdict::met).count();
    line("");
    line("### Goals: " + met + " of " + verdicts.size() + " met");
    line("");
    row("Workload", List.of("goal", "reached", ""));
    row("---", List.of("---", "--:", "---"));
    for (Verdict verdict : verdicts) {
      row(verdict.workload(), List.of(verdict.goal(), verdict.reached(), verdict.text()));
    }
  }

  private void row(String first, List<String> others) {
    line("| " + first + " | " + String.join(" | ", others) + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private record Column(String name, String heading) {}
}
