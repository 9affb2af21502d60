package dev.bobbin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitecturePageTest {
  @TempDir Path folder;

  @Test
  void the_picture_shows_which_modules_use_which() {
    ArchitecturePage.assertShowsModules();
  }

  @Test
  void what_the_picture_does_not_show_is_told() {
    Sources.compileTo(
        folder,
        List.of(
            SourceText.of("package low;\npublic class Low { }"),
            SourceText.of("package high;\npublic class High { low.Low low; }")),
        List.of());

    assertThatThrownBy(() -> ArchitecturePage.assertShows("other", Packages.in(folder)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("  subgraph other\n")
        .hasMessageContaining("    high --> low\n");
  }

  @Test
  void what_is_implied_is_left_out() {
    assertThat(Uses.reduced(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of())))
        .isEqualTo(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of()));
  }
}
