package dev.bobbin.weaver.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DamagedCodeTest {

  @Test
  void an_exception_without_a_message_is_a_reason_too() {
    assertThat(DamagedCode.reason(new ArrayIndexOutOfBoundsException()))
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
  }

  @Test
  void the_message_is_the_reason() {
    assertThat(DamagedCode.reason(new IllegalArgumentException("Invalid opcode")))
        .isEqualTo("Invalid opcode");
  }
}
