package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bobbin.Gen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes every branch of the generators. */
class SequencesTest {
  private final Sequences sequences = new Sequences(10);

  @Test
  void straight() {
    assertEquals(List.of(1, 2), sequences.straight().toList());
  }

  @Test
  void evens() {
    assertEquals(List.of(20, 40), sequences.evens(List.of(1, 2, 3, 4)).toList());
  }

  @Test
  void nested() {
    List<Integer> depths = new ArrayList<>();
    sequences.nested(3).forEach(depths::add);
    assertEquals(List.of(3, 2, 1, 0), depths);
  }

  @Test
  void guarded() {
    List<String> log = new ArrayList<>();
    try (Gen<String> closed = sequences.guarded(log)) {
      assertEquals("a", closed.next());
    }
    assertEquals(List.of("a", "b"), sequences.guarded(log).toList());
    assertEquals(List.of("closed", "closed"), log);
  }
}
