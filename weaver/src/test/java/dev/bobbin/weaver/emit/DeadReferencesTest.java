package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Garbage;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A suspended generator keeps nothing alive that its body will not read again. */
class DeadReferencesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.function.Supplier;
          class Host {
            @Generator static Gen<String> usesArgumentOnce(Supplier<Object> big) {
              Object local = big.get();
              Gen.yield("holds " + (local != null));
              Gen.yield("still " + (local != null));
              Gen.yield("dropped");
              Gen.yield("end");
              return Gen.done();
            }
            @Generator static Gen<Object> loop(Supplier<Object> source) {
              for (int i = 0; i < 3; i++) {
                Object each = source.get();
                Gen.yield(each.hashCode());
                Gen.yield(each.hashCode());
                each = null;
                Gen.yield(0);
              }
              return Gen.done();
            }
          }
          """);

  /** Gives out one new object, and remembers it weakly. */
  private static final class Source implements Supplier<Object> {
    private WeakReference<Object> given;

    @Override
    public Object get() {
      Object object = new byte[1024];
      given = new WeakReference<>(object);
      return object;
    }

    boolean isCollected() {
      return Garbage.takes(given);
    }
  }

  @Test
  void a_variable_that_died_is_collected_while_the_generator_is_suspended() {
    Source source = new Source();
    Gen<String> generator = WOVEN.call("Host", "usesArgumentOnce", source);

    generator.next();
    assertThat(source.isCollected()).isFalse();
    generator.next();
    assertThat(source.isCollected()).isTrue();
    assertThat(generator.next()).isEqualTo("dropped");
  }

  @Test
  void a_variable_of_a_loop_body_is_collected_in_each_turn() {
    Source source = new Source();
    Iterator<Object> generator = WOVEN.<Gen<Object>>call("Host", "loop", source).iterator();

    generator.next();
    assertThat(source.isCollected()).isFalse();
    generator.next();
    generator.next();
    assertThat(source.isCollected()).isTrue();
  }

  @Test
  void a_closed_generator_holds_nothing() {
    Source source = new Source();
    Gen<String> generator = WOVEN.call("Host", "usesArgumentOnce", source);

    generator.next();
    generator.close();

    assertThat(source.isCollected()).isTrue();
    assertThat(generator.locals()).isEqualTo(Collections.emptyMap());
  }
}
