package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** The generator whose bytecode the documentation shows. */
final class Numbered {

  private Numbered() {}

  // snippet: numbered
  @Generator
  static Gen<String> numbered(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      Gen.yield(number + ": " + line);
    }
    return Gen.done();
  }
  // end
}
