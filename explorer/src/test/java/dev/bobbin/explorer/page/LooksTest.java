package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is shown, in which size, order and colour. */
@ExtendWith(InBrowser.class)
class LooksTest {
  private Browser browser;

  @BeforeEach
  void use(Browser given) {
    browser = given;
  }

  @ParameterizedTest
  @CsvSource({"light, 251", "dark, 20"})
  void both_themes_have_their_paper_and_legible_ink(String theme, int red) {
    OpenPage page = browser.open(Runs.genkidama(), "#theme=" + theme);

    String paper = style(page, ":root", "backgroundColor");
    String ink = style(page, ":root", "color");

    assertThat(paper).startsWith("rgb(" + red + ",");
    assertThat(contrast(paper, ink)).isGreaterThan(7);
  }

  @Test
  void the_theme_can_be_chosen_by_button_and_key() {
    OpenPage page = browser.open(Runs.genkidama(), "#theme=auto");
    page.click(".theme");
    page.await(() -> page.text(".theme").equals("Colours: light"), "light");
    page.press("t");
    page.await(() -> page.text(".theme").equals("Colours: dark"), "dark");
    assertThat(page.one(":root").getDomAttribute("data-theme")).isEqualTo("dark");
  }

  @Test
  void the_diagram_can_be_zoomed_by_buttons_and_keys() {
    OpenPage page = browser.open(Runs.many(1000));
    int rows = page.all("#diagram .row").size();
    page.click("[aria-label='Zoom out']");
    page.press("-", "-");
    page.await(() -> page.all("#diagram .row").size() > rows, "more rows");
    page.click("[aria-label='Zoom in']");
    page.press("+", "+", "+");
    page.await(() -> page.all("#diagram .row").size() < rows, "fewer rows");
  }

  @Test
  void ended_generators_are_folded_and_can_be_unfolded() {
    OpenPage page = browser.open(Runs.many(1000), "#step=500");
    page.awaitStep(500);
    assertThat(page.text(".diagram h2")).contains("ended above", "to come below");
    assertThat(page.all(".heads .head")).hasSizeLessThan(6);
    page.click(".diagram h2 button", "fold");
    page.await(() -> !page.text(".diagram h2").contains("ended above"), "all lanes are there");
    assertThat(page.all(".heads .head")).hasSizeLessThan(20);
  }

  @Test
  void the_timeline_goes_by_step_or_time_and_can_be_zoomed() {
    OpenPage page = browser.open(Runs.pipeline(40));
    assertThat(page.texts("#timeline .thread")).containsExactly("main", "worker-1");
    page.click(".timeline button", "by time");
    page.await(() -> page.text(".axis").contains("µs"), "times");
    String wide = page.text(".axis");
    page.click("[aria-label='Zoom timeline in']");
    page.await(() -> !page.text(".axis").equals(wide), "a closer view");
    page.click("[aria-label='Zoom timeline out']");
    page.await(() -> page.text(".axis").equals(wide), "a wider view");
    page.click(".timeline button", "by step");
    page.await(() -> page.text(".axis").endsWith("166"), "steps");
  }

  @Test
  void a_hundred_thousand_events_need_few_nodes_everywhere() {
    OpenPage page = browser.open(Runs.many(100_000));
    assertThat(nodes(page)).isLessThan(2500);
    page.press(org.openqa.selenium.Keys.END);
    page.awaitStep(100_016);
    page.await(() -> page.texts("#events .event .number").contains("100016"), "the last event");
    assertThat(nodes(page)).isLessThan(2500);
    page.ask("document.getElementById('diagram').scrollTop = 1300000");
    page.await(() -> page.text("#diagram .numbers text").compareTo("4") > 0, "the middle is drawn");
    page.click(".diagram h2 button", "fold");
    assertThat(nodes(page)).isLessThan(2500);
  }

  private static long nodes(OpenPage page) {
    return (Long) page.ask("document.querySelectorAll('*').length");
  }

  private static String style(OpenPage page, String css, String property) {
    return (String) page.ask("getComputedStyle(document.querySelector('" + css + "'))." + property);
  }

  /** Returns the contrast of two colours, by WCAG 2.2. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String[] parts = colour.replaceAll("[^0-9,]", "").split(",");
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(parts[i]) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
