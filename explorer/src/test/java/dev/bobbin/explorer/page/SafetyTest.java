package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/** The page does nothing but show what was recorded. */
@ExtendWith(InBrowser.class)
class SafetyTest {
  private Browser browser;

  @BeforeEach
  void use(Browser given) {
    browser = given;
  }

  @Test
  void hostile_texts_are_shown_as_texts() {
    OpenPage page = browser.open(Runs.hostile(), "#panel=warnings");
    assertThat(page.text("h1")).startsWith("</title><script>");
    assertThat(page.text("#code")).contains("</script><img src=x", "a\\u202eb\\u2066c");
    assertThat(page.text("aside")).contains("</script><script>");
    List<String> events = new ArrayList<>(page.texts("#events .event code"));
    page.press(Keys.ESCAPE, Keys.END);
    page.awaitStep(14);
    events.addAll(page.texts("#events .event code"));
    assertThat(String.join("\n", events))
        .contains(
            "</script><script>", "<!--<script>", "\"'`${", "a\\u202eb\\u2066c", "\\ud800 alone");
    assertThat(page.text(".variables tbody tr")).startsWith("<i>name</i> <img src=x");
    assertThat(page.title()).isNotEqualTo("bad");
    assertThat(page.all("img, #app script, #app b b, i i")).isEmpty();
  }

  @Test
  void nothing_is_requested_and_nothing_complained_about() {
    OpenPage page = browser.open(Runs.genkidama());
    page.press("?", "w", "f", Keys.ESCAPE, Keys.END);
    page.awaitStep(16);

    assertThat(browser.log(LogType.BROWSER)).isEmpty();
    assertThat(browser.log(LogType.PERFORMANCE))
        .filteredOn(entry -> entry.contains("Network.requestWillBeSent\""))
        .allMatch(
            entry -> entry.contains("\"url\":\"file:///") || entry.contains("\"url\":\"data:"))
        .isNotEmpty();
  }

  @Test
  void an_empty_recording_is_explained() {
    OpenPage page = browser.open(new Run("Nothing"));
    assertThat(page.text("[role=alert]")).startsWith("Nothing was recorded");
  }

  @Test
  void every_control_has_a_name_and_the_list_says_where_it_is() {
    OpenPage page = browser.open(Runs.genkidama(), "#step=9");
    page.awaitStep(9);
    assertThat(page.all("button, select, input, [tabindex]"))
        .filteredOn(WebElement::isDisplayed)
        .hasSizeGreaterThan(30)
        .allMatch(element -> !element.getAccessibleName().isBlank());
    assertThat(page.one("#events").getDomAttribute("aria-activedescendant")).isEqualTo("event8");
    assertThat(page.one("#event8").getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(page.one("#timeline").getDomAttribute("aria-valuenow")).isEqualTo("9");
    assertThat(page.one(".now").getDomAttribute("aria-live")).isEqualTo("polite");
  }
}
