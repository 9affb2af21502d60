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
