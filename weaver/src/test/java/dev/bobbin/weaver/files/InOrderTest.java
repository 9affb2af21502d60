package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private final List<String> handedOn = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
  void what_becomes_of_the_things_is_handed_on_in_their_order(int count) throws IOException {
    InOrder.forEach(numbers(count), n -> "no. " + n, (n, text) -> handedOn.add(n + text));

    assertThat(handedOn)
        .isEqualTo(numbers(count).stream().map(n -> n + "no. " + n).collect(Collectors.toList()));
  }

  @Test
  void the_first_failure_in_that_order_is_thrown_and_all_before_it_is_handed_on() {
    assertThatThrownBy(
            () -> InOrder.forEach(numbers(300), this::fail, (n, text) -> handedOn.add(text)))
        .isInstanceOf(IOException.class)
        .hasMessage("70");
    assertThat(handedOn).hasSize(70);
  }

  @Test
  void a_fault_of_the_program_is_thrown_as_it_is() {
    assertThatThrownBy(() -> InOrder.forEach(numbers(3), this::overflow, (n, text) -> {}))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> InOrder.forEach(numbers(3), List.of()::get, (n, result) -> {}))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private String fail(int n) throws IOException {
    if (n >= 70) {
      throw new IOException("" + n);
    }
    return "";
  }

  private String overflow(int n) {
    throw new StackOverflowError();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toList());
  }
}
