package dev.bobbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StopIterationTest {

  @Test
  void the_value_is_an_object_for_whoever_takes_any() {
    StopIteration stop = new StopIteration(42);

    assertThat(String.valueOf(stop.value())).isEqualTo("42");
    assertThat(stop.value()).isEqualTo(42);
  }

  @Test
  void the_value_has_the_type_that_is_asked_for() {
    int value = new StopIteration(42).value(Integer.class);

    assertThat(value).isEqualTo(42);
    assertThat(new StopIteration().value(String.class)).isNull();
    assertThatThrownBy(() -> new StopIteration(42).value(String.class))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void the_message_is_the_text_of_the_value() {
    assertThat(new StopIteration(42)).hasMessage("42");
    assertThat(new StopIteration()).hasMessage(null);
  }

  @Test
  void the_trace_begins_where_it_was_made_or_is_empty() {
    StopIteration stop = new StopIteration(1);

    assertThat(stop.getStackTrace()[0].getMethodName())
        .isEqualTo("the_trace_begins_where_it_was_made_or_is_empty");
    assertThat(StopIteration.untraced(1).getStackTrace()).isEmpty();
    assertThat(StopIteration.untraced(1).value()).isEqualTo(1);
  }
}
