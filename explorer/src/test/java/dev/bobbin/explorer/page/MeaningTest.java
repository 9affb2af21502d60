package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader learns of a run. */
@ExtendWith(InBrowser.class)
class MeaningTest {
  private Browser browser;

  @BeforeEach
  void use(Browser given) {
    browser = given;
  }

  @Test
  void an_exceptions_way_says_who_raised_and_who_caught_it() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=9");
    page.awaitStep(9);
    assertThat(words(page, ".story"))
        .isEqualTo(
            "Way of IllegalArgumentException: raised by the program 9, caught by subgen 10."
                + " No finally block ran on its way."
                + " Then raised in its place: GenkidamaException: Take that! 11.");
  }

  @Test
  void an_exceptions_way_says_in_which_order_finally_blocks_ran() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=16");
    page.awaitStep(16);
    assertThat(words(page, ".story"))
        .isEqualTo(
            "Way of GenkidamaException: Take that!: raised by subgen 11 → delegatingGen 12,"
                + " until it reached the program 16."
                + " Finally blocks, in this order: subgen 11 (line 33), delegatingGen 15 (line 20)."
                + " Raised after catching IllegalArgumentException 9.");
    page.click(".story .link", "IllegalArgumentException");
    page.awaitStep(9);
  }

  @Test
  void resources_that_are_closed_are_told_from_finally_blocks() {
    OpenPage page = browser.open(Runs.resources(), "#step=4");
    page.awaitStep(4);
    assertThat(page.text(".sentence"))
        .endsWith("lines closes the resources of its try at line 2, on the way out.");
    assertThat(words(page, ".story"))
        .endsWith(" Finally blocks and closed resources, in this order: lines 4 (line 2).");
    assertThat(page.text("#diagram .row.current")).contains("closes resources");
  }

  @Test
  void of_several_generators_at_a_line_only_the_first_mark_has_a_text() {
    OpenPage page = browser.open(Runs.namesakes(), "#step=6");
    page.awaitStep(6);
    assertThat(page.texts("#code .line.mine .chip")).containsExactly("lines 2 waiting", "");
    assertThat(page.one("#code .chip.small").getDomAttribute("aria-label"))
        .isEqualTo("lines waiting");
    page.click("#code .chip.small");
    page.await(() -> !page.text(".variables h2").contains("lines 2"), "it is selected");
  }

  @Test
  void a_run_starts_with_its_exceptions() {
    OpenPage page = browser.open(Runs.genkidama());
    assertThat(words(page, ".overview"))
        .isEqualTo(
            "Exceptions in this run: IllegalArgumentException 9, raised by the program, caught by"
                + " subgen; GenkidamaException: Take that! 11, raised by subgen, reached the"
                + " program. e goes to the next.");
    page.click(".overview .link", "GenkidamaException");
    page.awaitStep(11);
    assertThat(browser.open(Runs.delegation()).all(".overview")).isEmpty();
  }

  @Test
  void channels_workers_and_scopes_have_lanes_and_colours_of_their_own() {
    OpenPage page = browser.open(Runs.dispatch(), "#step=6");
    page.awaitStep(6);
    assertThat(page.texts(".head.channel")).containsExactly("⇄ letters\nholds 2 items");
    assertThat(page.texts(".head.worker")).containsExactly("⚙ worker-0\nempty");
    assertThat(page.texts(".head.scope")).containsExactly("▣ scope\nopen");
    assertThat(page.text(".sentence"))
        .endsWith("puts (task-1) puts \"b\" into letters, which holds 2 items now.");
    assertThat(page.texts(".variables tbody tr")).containsExactly("\"a\" 5", "\"b\" 6");
    assertThat(page.text(".source")).contains("The source of Puts.java is not in this recording");
  }

  @Test
  void what_dispatchers_do_is_told_in_words() {
    OpenPage page = browser.open(Runs.dispatch(), "#step=7");
    assertThat(sentence(page, 7))
        .endsWith("puts (task-1) takes \"a\" out of letters, which holds 1 item now.");
    assertThat(sentence(page, 8))
        .endsWith("The program puts 1 into worker-0, which holds 1 item now.");
    assertThat(sentence(page, 9))
        .endsWith("1 comes out of worker-0 for nobody: it was cancelled while it waited.");
    assertThat(sentence(page, 10)).contains("The program cancels scope; its tasks are told");
    assertThat(sentence(page, 11))
        .contains("The program cancels puts (task-1) (TaskCancelled: so is its scope)");
    assertThat(sentence(page, 12))
        .endsWith("letters is closed: nothing can be put into it any more.");
    assertThat(sentence(page, 13)).endsWith("scope is over.");
  }

  private static String sentence(OpenPage page, int step) {
    page.awaitStep(step);
    String sentence = page.text(".sentence");
    page.press("j");
    return sentence;
  }

  @Test
  void a_long_way_is_cut_and_counted() {
    OpenPage page = browser.open(Runs.deepFailure(20), "#step=1");
    page.click(".overview .link");
    page.await(() -> !page.all(".story").isEmpty(), "the story");
    assertThat(words(page, ".story"))
        .contains(" → 7 more, until it reached the program", "(line 3), and 8 more.");
  }

  @Test
  void a_close_goes_on_to_those_that_delegate_even_if_it_is_caught() {
    OpenPage page = browser.open(Runs.closing(), "#step=5");
    page.awaitStep(5);
    assertThat(words(page, ".story"))
        .isEqualTo(
            "Way of close(): called by the program 5 → inner 5 → outer 8;"
                + " everything on the way is closed."
                + " Finally blocks, in this order: inner 7 (line 17), outer 11 (line 7).");
  }

  @Test
  void what_the_agent_recorded_is_understood() throws IOException {
    OpenPage page = browser.open(recorded("more-yield-from.json"), "#step=11");
    page.awaitStep(11);
    assertThat(words(page, ".story"))
        .isEqualTo(
            "Way of GenkidamaException: Take that!: raised by subgen 11 → delegatingGen 11,"
                + " until it reached the program 14."
                + " No finally block ran on its way."
                + " Raised after catching IllegalArgumentException 9.");
    assertThat(page.text("#code .line.mine")).contains("throw new GenkidamaException");
  }

  @Test
  void what_is_sent_to_a_delegating_generator_is_drawn_past_it() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=7");
    page.awaitStep(7);
    assertThat(page.text(".sentence"))
        .endsWith(
            "The program asks subgen for its next value, past delegatingGen;"
                + " it goes on at line 27.");
    assertThat(page.all("#diagram .row.current .through")).hasSize(1);
    assertThat(page.all("#diagram .frame")).hasSize(1);
    assertThat(page.all(".heads .hook")).hasSize(1);
    assertThat(page.texts(".chain .chip")).containsExactly("delegatingGen", "subgen");
  }

  @Test
  void the_end_of_a_delegate_that_has_thrown_is_told_as_such() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=13");
    page.awaitStep(13);
    assertThat(page.text(".sentence"))
        .endsWith("subgen is over; what it has thrown goes on in delegatingGen at line 16.");
    assertThat(page.text(".story")).contains("Way of GenkidamaException: Take that!");
  }

  @Test
  void lanes_stand_right_of_those_that_drive_them() {
    OpenPage page = browser.open(Runs.pipeline(40), "#step=18");
    page.awaitStep(18);
    assertThat(page.texts(".head b").stream().map(name -> name.replaceAll("^\\W+", "")))
        .containsExactly("main", "worker-1", "evens", "numbers");
  }

  @Test
  void the_lane_of_the_step_is_scrolled_into_view() {
    OpenPage page = browser.open(Runs.delegation(), "#step=9");
    for (int i = 0; i < 8; i++) {
      page.press("+");
    }
    page.press(".");
    page.awaitStep(10);
    page.await(
        () -> (Boolean) page.ask("document.getElementById('diagram').scrollLeft > 0"),
        "it is scrolled to the right");
    assertThat(page.texts(".head b")).contains("reader");
  }

  @Test
  void heads_say_what_each_generator_is_doing() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=8");
    page.awaitStep(8);
    assertThat(page.texts(".head small"))
        .containsExactly("runs", "delegating, line 16", "waiting, line 28");
  }

  @Test
  void the_source_marks_where_each_generator_is() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=8");
    page.awaitStep(8);
    assertThat(page.texts("#code .line.marked"))
        .singleElement()
        .matches(line -> line.matches("(?s)28\\s+Gen.yield\\(2\\);\\s*subgen waiting"));
    page.click(".chain .chip", "delegatingGen");
    page.await(() -> page.text(".variables h2").contains("delegatingGen"), "it is selected");
    assertThat(page.texts("#code .line.mine"))
        .singleElement()
        .matches(line -> line.matches("(?s)16\\s+Gen.yieldFrom.*delegatingGen delegating"));
    page.click("#code .chip", "delegatingGen");
  }

  @Test
  void variables_are_those_of_the_step_with_where_they_changed() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=8");
    page.awaitStep(8);
    assertThat(page.texts(".variables tbody tr")).containsExactly("power 9001 8");
    page.press("k", "k");
    page.awaitStep(6);
    assertThat(page.texts(".variables tbody tr")).containsExactly("power 9000 6");
    page.press("j", "j", "j");
    page.click(".variables tbody .link");
    page.awaitStep(8);
  }

  @Test
  void variables_that_are_not_live_any_more_are_last_known() {
    Run run = new Run("last known");
    int count = run.generator("count", "Count.java", 1);
    run.add("next", count).line(1).variables("n", "3");
    run.add("yielded", count).value("0").line(2).variables("n", null, "i", "0");
    OpenPage page = browser.open(run, "#step=2");
    page.awaitStep(2);
    assertThat(page.texts(".variables tbody tr"))
        .containsExactlyInAnyOrder("n 3 last known 1", "i 0 2");
    page.press("k");
    page.awaitStep(1);
    assertThat(page.texts(".variables tbody tr")).containsExactly("n 3 1");
  }

  @Test
  void warnings_are_explained_and_lead_to_their_step() {
    OpenPage page = browser.open(Runs.pipeline(40));
    page.click(".open-warnings");
    page.await(() -> !page.all("aside").isEmpty(), "the panel is open");
    assertThat(page.text("aside")).contains("numbers waits", "Its finally blocks have not run");
    page.click(".warnings .link");
    page.awaitStep(166);
    assertThat(page.all("aside")).isEmpty();
  }

  @Test
  void a_value_of_a_plain_delegate_comes_from_the_generator_itself() {
    OpenPage page = browser.open(Runs.delegation(), "#step=58");
    page.awaitStep(58);
    assertThat(page.text(".sentence")).contains("grouper yields 1 to the program");
  }

  private static String recorded(String name) throws IOException {
    try (InputStream in = MeaningTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String words(OpenPage page, String css) {
    return page.text(css).replaceAll("\\s+", " ").replaceAll(" ([.,:;)])", "$1");
  }
}
