package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  @Generator
  static Gen<String> expected() {
    for (String s : List.of("a", "b", "c")) {
      Gen.yield(s);
    }
    return Gen.done();
  }

  @Test
  void generators_of_both_modules_and_of_tests_run() {
    assertEquals(expected().toList(), Application.all().toList());
  }
}
