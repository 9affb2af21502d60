package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.Page.Block;
import dev.bobbin.samples.launcher.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the course: what is marked on them is what is compiled, printed and recorded.
 *
 * <p>A mark stands above its block: {@code program: FILE} is a class without package and imports,
 * {@code run: NAME} or {@code run: NAME#3-7} what a program prints or some lines of it, {@code
 * diagram: FILE#METHOD} the sequence diagram of a run that a method returns.
 */
class CoursePagesTest {
  private static final Path COURSE = Build.ROOT.resolve("docs/guide/course");
  private static final Path INDEX = COURSE.resolve("README.md");
  private static final String COMMAND = "java -jar samples/target/bobbin-samples.jar ";
  private static final Pattern LINES = Pattern.compile("(.+)#(\\d+)-(\\d+)");
  private static final String TEXT = "([^#;<>&$%]|#\\d+;)+";
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^    (participant \\w+( as " + TEXT + ")?|\\w+(->>\\+|-->>-|--x-)\\w+: " + TEXT + ")$");
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(#[^)]*)?\\)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(COURSE)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static List<String> names() {
    return ProgramsTest.names();
  }

  static List<String> module5() {
    return Module5.PROGRAMS.programs().stream().map(Program::name).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void programs_are_what_is_compiled(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : page.blocks("program")) {
      String source = ProgramSource.of(block.reference());
      assertThat(block.text()).as(page.at(block)).isEqualTo(source);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void runs_are_what_the_programs_print(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : page.blocks("run")) {
      assertThat(block.text()).as(page.at(block)).isEqualTo(printed(block.reference()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void diagrams_are_what_the_runs_record(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : page.blocks("diagram")) {
      String diagram = Snippet.of(block.reference()).diagram();
      assertThat(block.text()).as(page.at(block)).isEqualTo(diagram);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void diagrams_are_recorded_and_in_the_syntax_of_mermaid(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : page.blocks()) {
      if (block.language().equals("mermaid")) {
        assertThat(block.kind()).as(page.at(block)).isEqualTo("diagram");
        assertThat(block.text().lines().skip(1))
            .as(page.at(block))
            .allMatch(STATEMENT.asPredicate());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void program_has_a_section_that_shows_its_output(String name) throws Exception {
    StringBuilder headings = new StringBuilder();
    StringBuilder outputs = new StringBuilder();
    for (Path file : pages()) {
      Page page = Page.read(file);
      page.blocks("run").forEach(block -> outputs.append(block.reference()).append('\n'));
      Files.lines(file).filter(line -> line.startsWith("## ")).forEach(headings::append);
    }

    assertThat(headings).contains("`" + name + "`");
    assertThat(outputs.toString()).containsPattern("(?m)^" + name + "(#\\d+-\\d+)?$");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_lead_to_files(Path file) throws Exception {
    LINK.matcher(Files.readString(file))
        .results()
        .forEach(link -> assertThat(COURSE.resolve(link.group(1))).exists());
  }

  @ParameterizedTest
  @MethodSource("names")
  void program_is_in_the_index(String name) throws Exception {
    assertThat(Files.readString(INDEX)).contains("`" + name + "`");
  }

  @ParameterizedTest
  @MethodSource("module5")
  void program_of_the_last_module_is_shown_with_its_command_and_output(String name)
      throws Exception {
    String page = Files.readString(COURSE.resolve("module-5.md"));

    assertThat(page)
        .contains(COMMAND + name + "\n")
        .containsPattern("<!-- run: " + name + "(#\\d+-\\d+)? -->");
  }

  /** What is recorded; a test of its own compares it with what is printed. */
  private static String printed(String reference) throws IOException {
    var lines = LINES.matcher(reference);
    if (!lines.matches()) {
      return Expected.outputOf(reference).strip();
    }
    int from = Integer.parseInt(lines.group(2));
    int to = Integer.parseInt(lines.group(3));
    return String.join(
        "\n", Expected.outputOf(lines.group(1)).lines().toList().subList(from - 1, to));
  }
}
