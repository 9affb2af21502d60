package dev.bobbin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OncePerBuild
class PackagesTest {
  private static final String LOW = "package low;\npublic class Low { }";
  private static final String HIGH = "package high;\npublic class High { low.Low[] all; }";

  @TempDir Path folder;

  private Packages packages(String... sources) {
    Sources.compileTo(folder, Stream.of(sources).map(SourceText::of).toList(), List.of());
    return Packages.in(folder);
  }

  @Test
  void a_package_that_uses_another_is_known_with_it() {
    assertThat(packages(LOW, HIGH).uses())
        .isEqualTo(Map.of("low", Set.of(), "high", Set.of("low")));
  }

  @Test
  void packages_that_use_each_other_by_others_are_a_cycle() {
    Packages packages =
        packages(
            "package low;\npublic class Low { top.Top top; }",
            HIGH,
            "package top;\npublic class Top { high.High high; }");

    assertThatThrownBy(packages::assertFreeOfCycles)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("low.Low.top");
  }

  @Test
  void packages_without_a_cycle_are_accepted() {
    assertThatCode(packages(LOW, HIGH)::assertFreeOfCycles).doesNotThrowAnyException();
  }

  private static final String A = "package low;\nclass A { static class In { B b; } }";
  private static final String B = "package low;\nclass B { C.In[] cs; }";
  private static final String C = "package low;\nclass C { static class In { A a; } Low low; }";

  @Test
  void classes_that_use_each_other_by_others_and_by_what_is_in_them_are_a_circle() {
    Packages packages = packages(LOW, A, B, C);

    assertThatCode(() -> packages.assertClassCircles(List.of(Set.of("A", "B", "C"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> packages.assertClassCircles(List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("a circle that nobody has named:\n  A uses [B]\n  B uses [C]\n  C uses [A]");
  }

  @Test
  void a_circle_of_classes_is_named_without_those_that_are_no_longer_in_it() {
    Packages packages = packages(LOW, A, B, C);

    assertThatThrownBy(() -> packages.assertClassCircles(List.of(Set.of("A", "B", "C", "Low"))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a circle that nobody has named:")
        .hasMessageContaining("no circle (any more): [A, B, C, Low]");
  }

  @Test
  void the_order_of_packages_is_held() {
    Packages packages = packages(LOW, HIGH);

    assertThatCode(() -> packages.assertOrder(List.of("low", "high"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> packages.assertOrder(List.of("high", "low")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("high uses low");
  }

  @Test
  void the_order_is_of_all_packages_and_of_no_other() {
    Packages packages = packages(LOW);

    assertThatThrownBy(() -> packages.assertOrder(List.of("high")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("high does not exist\nlow has no place in the order");
  }
}
