package dev.bobbin.explorer.page;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page in the browser, as its reader sees and uses it. */
final class OpenPage {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ChromeDriver driver;

  OpenPage(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Clicks on the first element that fits. */
  void click(String css) {
    one(css).click();
  }

  /** Clicks on the first element that fits and has a text. */
  void click(String css, String text) {
    List<String> texts = texts(css);
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).contains(text)) {
        all(css).get(i).click();
        return;
      }
    }
    throw new AssertionError("no " + css + " with the text " + text + " among " + texts);
  }

  /** Clicks somewhere in an element, by pixels from its middle. */
  void clickAt(String css, int right, int down) {
    new Actions(driver).moveToElement(one(css), right, down).click().perform();
  }

  /** Presses keys while nothing special has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void type(String css, String text) {
    one(css).sendKeys(text);
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Returns the texts as they are shown, asked for at once: WebDriver takes long for each. */
  @SuppressWarnings("unchecked")
  List<String> texts(String css) {
    String script =
        "return [...document.querySelectorAll(arguments[0])]"
            + ".map(e => (e.innerText ?? e.textContent).replace(/\\t/g, ' ').trim())";
    return (List<String>) driver.executeScript(script, css);
  }

  /** Returns the text of the first element that fits. */
  String text(String css) {
    return texts(css).get(0);
  }

  String title() {
    return driver.getTitle();
  }

  /** Returns what a script in the page returns. */
  Object ask(String script) {
    return driver.executeScript("return " + script);
  }

  /** Waits until the page says that it is at a step. */
  void awaitStep(int step) {
    await(() -> text(".sentence b").replaceAll("[^0-9]", "").equals("" + step), "step " + step);
  }

  void await(Supplier<Boolean> condition, String what) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(30))
        .ignoring(WebDriverException.class, IndexOutOfBoundsException.class)
        .withMessage(() -> what + "; the page says " + text(".sentence"))
        .until(page -> condition.get());
  }
}
