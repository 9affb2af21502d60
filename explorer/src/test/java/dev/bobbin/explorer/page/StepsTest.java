package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** From one event to another. */
@ExtendWith(InBrowser.class)
class StepsTest {
  private OpenPage page;

  @BeforeEach
  void open(Browser browser) {
    page = browser.open(Runs.genkidama());
  }

  @Test
  void buttons_go_to_the_next_step_and_back_and_to_both_ends() {
    page.click(".forward");
    page.awaitStep(2);
    page.click(".last");
    page.awaitStep(16);
    page.click(".back");
    page.awaitStep(15);
    page.click(".first");
    page.awaitStep(1);
  }

  @Test
  void keys_do_the_same() {
    page.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, "j");
    page.awaitStep(4);
    page.press(Keys.ARROW_LEFT, "k");
    page.awaitStep(2);
    page.press(Keys.PAGE_DOWN);
    page.awaitStep(12);
    page.press(Keys.HOME);
    page.awaitStep(1);
    page.press(Keys.END);
    page.awaitStep(16);
  }

  @Test
  void a_generators_own_events_and_exceptions_have_keys() {
    page.press(",");
    page.press("e");
    page.awaitStep(9);
    page.press(".");
    page.awaitStep(10);
    page.press(",", ",");
    page.awaitStep(8);
    page.press("e", "e");
    page.awaitStep(11);
  }

  @Test
  void play_goes_through_all_at_the_chosen_speed_and_stops_at_the_end() {
    page.type(".speed", "100/s");
    page.click(".play");
    page.awaitStep(16);
    page.await(() -> page.text(".play").contains("Play"), "it stops");
    page.click("h1");
    page.press(" ");
    page.awaitStep(16);
  }

  @Test
  void play_can_be_stopped() {
    page.type(".speed", "1/s");
    page.click(".play");
    page.await(() -> page.text(".play").contains("Stop"), "it plays");
    page.click(".play");
    page.await(() -> page.text(".play").contains("Play"), "it stops");
  }

  @Test
  void a_click_on_an_arrow_an_event_or_the_timeline_goes_there() {
    page.click("#diagram .numbers text:nth-of-type(5)");
    page.awaitStep(5);
    page.click("#event5");
    page.awaitStep(6);
    page.clickAt("#timeline", 0, 0);
    page.await(() -> !page.text(".sentence").startsWith("Step 6 "), "another step");
  }

  @Test
  void a_click_on_the_number_of_a_line_goes_to_the_next_event_there() {
    page.click("#code .number", "16");
    page.awaitStep(4);
    page.click("#code .number", "16");
    page.awaitStep(13);
  }

  @Test
  void the_address_holds_the_step(Browser browser) {
    page.press("j", "j");
    page.await(() -> page.ask("location.hash").equals("#step=3"), "the address says step 3");

    OpenPage again = browser.open(Runs.genkidama(), "#step=12&generator=delegatingGen");

    again.awaitStep(12);
    assertThat(again.text(".variables h2")).contains("delegatingGen");
  }
}
