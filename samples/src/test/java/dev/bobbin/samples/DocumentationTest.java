package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Build.ROOT.resolve("docs"))) {
      Stream<Path> pages = docs.filter(file -> file.toString().endsWith(".md"));
      return Stream.concat(Stream.of(Build.ROOT.resolve("README.md")), pages).sorted().toList();
    }
  }

  /** Pages on which all Java is meant to be compiled. */
  static List<Path> teachingPages() {
    return Stream.of("README.md", "docs/guide/getting-started.md", "docs/guide/semantics.md")
        .map(Build.ROOT::resolve)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void snippets_are_what_is_compiled(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : marked(page, "snippet")) {
      String source = Snippet.of(block.reference()).source();
      assertThat(block.text()).as(page.at(block)).isEqualTo(source);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void outputs_are_what_the_snippets_print(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : marked(page, "output")) {
      String output = Snippet.of(block.reference()).output();
      assertThat(block.text()).as(page.at(block)).isEqualTo(output);
    }
  }

  @ParameterizedTest
  @MethodSource("teachingPages")
  void teaching_pages_show_no_java_that_is_not_compiled(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : page.blocks()) {
      if (block.language().equals("java")) {
        assertThat(block.kind()).as(page.at(block)).isEqualTo("snippet");
      }
    }
  }

  @Test
  void readme_names_the_version_of_the_build() throws Exception {
    String readme = Files.readString(Build.ROOT.resolve("README.md"));

    assertThat(readme).contains("<bobbin.version>" + Build.VERSION + "</bobbin.version>");
  }

  private static List<Block> marked(Page page, String kind) {
    return page.blocks().stream().filter(block -> block.kind().equals(kind)).toList();
  }
}
