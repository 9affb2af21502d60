package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountdownTest {
  @Test
  void counts_down() {
    assertEquals(List.of(3, 2, 1), countdown(3).toList());
  }

  @Generator
  private static Gen<Integer> countdown(int from) {
    while (from > 0) {
      Gen.yield(from--);
    }
    return Gen.done();
  }
}
