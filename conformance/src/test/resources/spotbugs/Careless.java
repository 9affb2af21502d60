package checked;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** A generator with a mistake of its author's. */
public final class Careless {

  /** Compares texts by identity. */
  @Generator
  public static Coroutine<Object, String, Object> compares(String expected) {
    String text = "";
    while (text != expected) {
      text = Gen.yield(text);
    }
    return Gen.done();
  }
}
