package dev.bobbin.weaver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import org.junit.jupiter.api.Test;

class DeadLambdaTest {

  @Test
  void a_generator_in_code_that_javac_leaves_out_is_not_refused() {
    WovenClasses classes =
        WovenClasses.of(
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            class Host {
              static final boolean DEBUG = false;

              @Generator
              static Gen<Object> values() {
                if (DEBUG) {
                  Gen.yieldFrom(Gen.<Object>of(() -> {
                    Gen.yield(1);
                    return Gen.done();
                  }));
                }
                Gen.yield(2);
                return Gen.done();
              }
            }
            """);

    Gen<Object> values = classes.loadAll().call("Host", "values");

    assertThat(values.toList()).containsExactly(2);
  }
}
