package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What the reader looks for and leaves out. */
@ExtendWith(InBrowser.class)
class ChoicesTest {
  private OpenPage page;

  @BeforeEach
  void open(Browser browser) {
    page = browser.open(Runs.delegation());
  }

  @Test
  void a_search_finds_values_and_methods_and_goes_through_them() {
    page.press("/");
    page.press("40.0");
    page.await(() -> page.text(".search output").equals("12 matches"), "twelve matches");
    page.press(Keys.ENTER);
    page.awaitStep(12);
    page.press("n");
    page.awaitStep(13);
    page.press("p");
    page.awaitStep(12);
    page.click(".next-match");
    page.awaitStep(13);
    page.click(".previous-match");
    page.awaitStep(12);
    assertThat(page.all("#events .event.hit")).isNotEmpty();
    page.press("/", "x", Keys.ESCAPE);
    page.press("k");
    page.awaitStep(11);
    page.one("#search").clear();
    page.type("#search", "AVERAGER 3");
    page.await(() -> page.text(".search output").matches("[1-9].*"), "a method is found");
    page.click("h1");
    page.press("n");
    page.await(() -> page.text(".sentence").contains("averager 3"), "it is shown");
  }

  @Test
  void a_filter_by_method_leaves_out_all_others() {
    page.press("f");
    page.await(() -> !page.all(".filter").isEmpty(), "the filter is open");
    page.click("aside button", "None");
    page.click(".filter label", "reader");
    page.await(() -> page.text(".events h2").endsWith("of 60"), "fewer events");
    assertThat(page.texts(".head b")).noneMatch(name -> name.contains("grouper"));
    page.click("aside button", "Show all");
    page.await(() -> page.text(".events h2").equals("Events"), "all events");
    page.press(Keys.ESCAPE);
    page.await(() -> page.all("aside").isEmpty(), "it is closed");
  }

  @Test
  void only_the_selected_generator_can_be_shown() {
    page.click(".heads .head", "grouper");
    page.click(".variables button", "only this");
    page.await(() -> page.text(".events h2").endsWith("of 60"), "fewer events");
    page.press(Keys.END, Keys.ARROW_LEFT);
    page.awaitStep(59);
    page.click(".variables button", "only this");
    page.await(() -> page.text(".events h2").equals("Events"), "all events");
  }

  @Test
  void a_pinned_generator_stays_selected() {
    page.click(".heads .head", "grouper");
    page.click(".variables button", "pin");
    page.press(Keys.PAGE_DOWN, Keys.PAGE_DOWN);
    page.awaitStep(21);
    assertThat(page.text(".variables h2")).startsWith("grouper");
    page.click(".variables button", "pin");
    page.press("k");
    page.awaitStep(20);
    page.press("k");
    page.await(() -> page.text(".variables h2").startsWith("averager"), "it follows the step");
  }

  @Test
  void the_program_can_be_selected_too() {
    page.click(".heads .head", "program");
    page.await(() -> page.text(".variables h2").startsWith("Program"), "the program");
    assertThat(page.text(".variables .empty")).startsWith("Choose a generator");
  }

  @Test
  void another_file_can_be_read(Browser browser) {
    Run run = Runs.genkidama();
    run.source("Other.java", "class Other {}\n");
    OpenPage two = browser.open(run);
    two.type(".source select", "Other");
    two.await(() -> two.text("#code").contains("class Other"), "the other file");
    two.click("h1");
    two.press("j");
    two.await(() -> two.text("#code").contains("delegatingGen"), "the step's file again");
  }

  @Test
  void the_help_lists_the_keys_and_the_licence() {
    page.click(".open-help");
    page.await(() -> !page.all("aside").isEmpty(), "the help is open");
    assertThat(page.text("aside"))
        .contains("next step", "Redistribution and use", "Google LLC", "on Java 17");
    page.await(
        () -> page.ask("document.activeElement.className").equals("close"), "it has the focus");
    page.click("aside .close");
    page.await(() -> page.all("aside").isEmpty(), "it is closed");
  }
}
