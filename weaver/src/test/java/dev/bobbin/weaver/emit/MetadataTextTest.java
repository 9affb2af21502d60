package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import org.junit.jupiter.api.Test;

class MetadataTextTest {

  private static Gen<Integer> generator(String first, String second) {
    String source =
        """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> g(int %1$s, int %2$s) {
            Gen.yield(%1$s);
            Gen.yield(%2$s);
            return Gen.done();
          }
        }
        """
            .formatted(first, second);
    return WovenClasses.of(source, "-g").call("Host", "g", 1, 2);
  }

  @Test
  void variables_that_fit_into_a_constant_are_told() {
    String first = "a".repeat(30_000);
    String second = "b".repeat(30_000);

    assertThat(generator(first, second).locals()).containsOnlyKeys(first, second);
  }

  /** A constant has six bytes for a letter that has four in UTF-8 (JVMS 4.4.7). */
  @Test
  void variables_that_do_not_fit_are_left_out() {
    String letter = "\uD835\uDCB3";

    Gen<Integer> generator = generator("a" + letter.repeat(8_000), "b" + letter.repeat(8_000));

    assertThat(generator.locals()).isEmpty();
    assertThat(generator.toList()).containsExactly(1, 2);
  }
}
