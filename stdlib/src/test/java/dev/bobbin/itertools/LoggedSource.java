package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import java.util.List;

/** Sources that write down what they do. */
final class LoggedSource {

  private LoggedSource() {}

  @Generator
  static Gen<Object> of(List<String> log, String name, Iterable<?> values, boolean fails) {
    try {
      for (Object value : values) {
        log.add(name + ":" + PythonText.of(value));
        Gen.yield(value);
      }
      log.add(name + (fails ? ".fail" : ".end"));
      if (fails) {
        throw new Boom(name);
      }
    } catch (GeneratorExit exit) {
      log.add(name + ".closed");
      throw exit;
    }
    return Gen.done();
  }
}
