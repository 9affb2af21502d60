package dev.bobbin.samples.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineTest {
  private static final int DELAY = 8;

  @ParameterizedTest
  @EnumSource
  void sequential_run_and_dispatcher_find_all(Strategy strategy) throws Exception {
    Work work = new Work(4, strategy, DELAY);
    int copies = strategy == Strategy.BROADCAST ? 4 : 1;

    for (Run run : List.of(Sequential.of(work), OnDispatcher.of(work))) {
      assertThat(run.lost()).isEmpty();
      assertThat(run.spans()).hasSize(12 * copies);
      assertThat(run.sum()).isEqualTo(Part.sum(work.parts()) * copies);
      assertThat(run.spans()).allMatch(span -> span.end() <= run.reportedAt());
    }
  }

  @ParameterizedTest
  @EnumSource
  void threads_with_the_bug_lose_all_of_the_slow_worker_and_nothing_else(Strategy strategy)
      throws Exception {
    Work work = new Work(3, strategy, DELAY);

    Run run = ThreadsByHand.of(work);

    assertThat(run.spans()).allMatch(span -> span.lost() == work.isSlow(span.worker()));
    assertThat(run.lost()).allMatch(span -> span.end() > run.reportedAt());
    int lost = run.lost().stream().mapToInt(span -> span.part().sum()).sum();
    assertThat(run.sum()).isEqualTo(run.expected() - lost);
  }

  @ParameterizedTest
  @EnumSource(names = {"ROUND_ROBIN", "RANDOM", "BROADCAST"})
  void all_three_give_the_same_parts_to_a_worker(Strategy strategy) throws Exception {
    Work work = new Work(3, strategy, 0);

    assertThat(partsByWorker(ThreadsByHand.of(work)))
        .isEqualTo(partsByWorker(Sequential.of(work)))
        .isEqualTo(partsByWorker(OnDispatcher.of(work)));
  }

  private static List<List<Part>> partsByWorker(Run run) {
    return IntStream.range(0, run.work().workers()).mapToObj(i -> parts(run, i)).toList();
  }

  private static List<Part> parts(Run run, int worker) {
    Stream<Span> spans = run.spans().stream().filter(span -> span.worker() == worker);
    return spans.map(Span::part).toList();
  }

  @Test
  void worker_has_one_part_at_a_time() throws Exception {
    Work work = new Work(3, Strategy.LEAST_LOADED, DELAY);

    Run run = OnDispatcher.of(work);

    assertThat(run.spans()).hasSameSizeAs(work.parts());
    for (int i = 0; i < 3; i++) {
      int worker = i;
      double end = 0;
      for (Span span : run.spans().stream().filter(s -> s.worker() == worker).toList()) {
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        end = span.end();
      }
    }
  }

  @Test
  void picture_has_a_bar_for_each_span_and_marks_those_that_are_lost() throws Exception {
    Document picture = parsed(new Drawing(someRuns()).svg());

    assertThat(bars(picture, "good")).hasSize(2);
    assertThat(bars(picture, "slow")).hasSize(1);
    assertThat(bars(picture, "lost")).hasSize(1);
    Element lost = bars(picture, "lost").get(0);
    assertThat(lost.getTextContent())
        .isEqualTo("part 1 [3 4], sum 7: worker 1, slow, 25.0 to 100.0 ms, lost");
    assertThat(number(lost, "x")).isEqualTo(335);
    assertThat(number(lost, "width")).isEqualTo(614);
  }

  @Test
  void picture_tells_totals_lanes_and_times() throws Exception {
    List<String> texts = texts(parsed(new Drawing(someRuns()).svg()));

    assertThat(texts)
        .contains(
            "First run",
            "1 of 2 results, sum 3 instead of 10; 100 ms, workers busy for 95 ms",
            "Second run",
            "2 of 2 results, sum 10; 50 ms, workers busy for 45 ms",
            "worker 0",
            "worker 1, slow",
            "its result is lost",
            "lost: 1 [3 4]")
        .containsSubsequence("0 ms", "10 ms", "20 ms", "90 ms", "100 ms");
  }

  @Test
  void lines_show_when_results_are_out() throws Exception {
    List<Element> lines = elements(parsed(new Drawing(someRuns()).svg()), "line");

    assertThat(lines.stream().filter(line -> line.getAttribute("class").equals("result")).skip(1))
        .extracting(line -> number(line, "x1"))
        .containsExactly(335.0, 540.0);
  }

  @Test
  void picture_of_a_real_run_is_valid_xml_and_follows_the_screen() throws Exception {
    Work work = new Work(2, Strategy.LEAST_LOADED, 0);
    String svg = new Drawing(List.of(Sequential.of(work), ThreadsByHand.of(work))).svg();

    assertThat(svg).contains("@media (prefers-color-scheme: dark)");
    assertThat(parsed(svg).getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2000/svg");
  }

  @Test
  void ticks_are_few_and_round() {
    assertThat(new TimeAxis(100).ticks()).hasSize(11).endsWith(100);
    assertThat(new TimeAxis(101).ticks()).containsExactly(0, 20, 40, 60, 80, 100);
    assertThat(new TimeAxis(420).ticks()).containsExactly(0, 50, 100, 150, 200, 250, 300, 350, 400);
    assertThat(new TimeAxis(1_500).ticks()).hasSize(8).endsWith(1_400);
    assertThat(new TimeAxis(0.2).ticks()).containsExactly(0, 1);
  }

  private static List<Run> someRuns() {
    Work work = new Work(2, Strategy.ROUND_ROBIN, 20);
    Part one = new Part(0, List.of(1, 2));
    Part other = new Part(1, List.of(3, 4));
    Span good = new Span(0, one, 0, 20, false);
    return List.of(
        new Run("First run", work, List.of(good, new Span(1, other, 25, 100, true)), 3, 25),
        new Run("Second run", work, List.of(good, new Span(1, other, 25, 50, false)), 10, 50));
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  /** Returns the bars of one kind; the legend's have no title. */
  private static List<Element> bars(Document picture, String kind) {
    return elements(picture, "rect").stream()
        .filter(bar -> bar.getAttribute("class").equals(kind))
        .filter(bar -> bar.getElementsByTagName("title").getLength() == 1)
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<String> texts(Document picture) {
    return elements(picture, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document picture, String name) {
    NodeList nodes = picture.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
