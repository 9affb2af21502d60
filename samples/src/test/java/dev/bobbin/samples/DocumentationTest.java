package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.Page.Block;
import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OncePerBuild
class DocumentationTest {
  private static final Pattern BYTECODE = Pattern.compile("(compiled|woven):(\\S+)#(\\S+)/(\\d+)");

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Build.ROOT.resolve("docs"))) {
      Stream<Path> pages = docs.filter(file -> file.toString().endsWith(".md"));
      return Stream.concat(Stream.of(Build.ROOT.resolve("README.md")), pages).sorted().toList();
    }
  }

  /** Pages on which all Java is meant to be compiled. */
  static List<Path> teachingPages() {
    return Stream.of(
            "README.md",
            "docs/guide/getting-started.md",
            "docs/guide/itertools.md",
            "docs/guide/python.md",
            "docs/guide/semantics.md")
        .map(Build.ROOT::resolve)
        .toList();
  }

  @Test
  void blocks_of_each_kind_are_found() throws Exception {
    Set<String> kinds = new HashSet<>();
    for (Path file : pages()) {
      Page.read(file).blocks().forEach(block -> kinds.add(block.kind()));
    }

    assertThat(kinds).contains("snippet", "output", "bytecode", "program", "run", "diagram");
  }

  @ParameterizedTest
  @MethodSource("teachingPages")
  void teaching_pages_show_java(Path file) throws Exception {
    assertThat(Page.read(file).blocks()).extracting(Block::language).contains("java");
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

  /**
   * Marked {@code compiled:CLASS#METHOD/N} or {@code woven:CLASS#METHOD/N}: the N-th of that name.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void bytecode_is_what_javap_prints(Path file) throws Exception {
    Page page = Page.read(file);

    for (Block block : marked(page, "bytecode")) {
      assertThat(block.text()).as(page.at(block)).isEqualTo(bytecode(block.reference()));
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

  private String bytecode(String reference) throws IOException {
    Matcher parts = BYTECODE.matcher(reference);
    assertThat(parts.matches()).as(reference).isTrue();
    Path classes = Build.CLASSES;
    if (parts.group(1).equals("compiled")) {
      UnwovenClasses.ofSamples(folder);
      classes = folder;
    }
    Path classFile = classes.resolve(parts.group(2) + ".class");
    return Bytecode.of(classFile, parts.group(3), Integer.parseInt(parts.group(4)));
  }

  private static List<Block> marked(Page page, String kind) {
    return page.blocks().stream().filter(block -> block.kind().equals(kind)).toList();
  }
}
