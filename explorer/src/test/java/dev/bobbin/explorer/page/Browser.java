package dev.bobbin.explorer.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, as Debian's packages chromium and chromium-driver install it. */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  /** Kept, since a logger that nobody holds forgets its level. */
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private final Path folder;

  private Browser(File chromium, File chromedriver) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.setCapability("goog:loggingPrefs", logs);
    // The sandbox needs rights that containers do not give.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-component-update",
        "--window-size=1200,850");
    // It warns of browsers that are newer than itself, for what is not used here.
    DEVTOOLS.setLevel(Level.OFF);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build();
    try {
      folder = Files.createTempDirectory("page");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
  }

  /** Returns whether there is one to start. */
  static boolean isInstalled() {
    return chromium().isPresent() && chromedriver().isPresent();
  }

  /** Starts one. */
  static Browser start() {
    return new Browser(chromium().orElseThrow(), chromedriver().orElseThrow());
  }

  private static Optional<File> chromium() {
    return NAMES.stream().flatMap(Browser::find).findFirst();
  }

  private static Optional<File> chromedriver() {
    return find("chromedriver").findFirst();
  }

  private static Stream<File> find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute);
  }

  /** Opens the page with a recording. */
  OpenPage open(Run run) {
    return open(run, "");
  }

  /** Opens the page with a recording, at an address that ends in the given way. */
  OpenPage open(Run run, String link) {
    return open(run.json(), link);
  }

  /** Opens the page with the JSON of a recording, at an address that ends in the given way. */
  OpenPage open(String json, String link) {
    Path file = folder.resolve("run" + System.nanoTime() + ".html");
    try {
      Files.writeString(file, template().replace(PLACE + "{}<", PLACE + json + "<"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log(LogType.PERFORMANCE);
    log(LogType.BROWSER);
    driver.get(file.toUri() + link);
    OpenPage page = new OpenPage(driver);
    // A key that is pressed before is lost.
    page.await(
        () -> Boolean.TRUE.equals(page.ask("document.hasFocus()")), "the page has the focus");
    return page;
  }

  /** Runs the tests that a module exports; returns for each its name and what came of it. */
  @SuppressWarnings("unchecked")
  Map<String, Object> run(String address, String module) {
    driver.get(address);
    return (Map<String, Object>) driver.executeAsyncScript(RUN, "/" + module);
  }

  private static final String RUN =
      """
      const [module, done] = arguments;
      import(module).then(async ({tests}) => {
        const results = {};
        for (const [name, test] of Object.entries(tests)) {
          try {
            await test();
            results[name] = 'ok';
          } catch (error) {
            results[name] = String(error.stack || error);
          }
        }
        done(results);
      }).catch((error) => done({[module]: String(error)}));
      """;

  private static final String PLACE = "id=\"recording\">";

  private static String template() throws IOException {
    try (var in = Browser.class.getResourceAsStream("/dev/bobbin/explorer/page.html")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Returns what was logged since the last time. */
  List<String> log(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
