package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Garbage;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Hard cases 66 and 67: a suspended generator holds what its body will still use, no more. */
final class ReferenceLeaksTest {

  @Generator
  private static Gen<Object> useAndForget() {
    byte[] big = new byte[1000];
    Gen.yield(new WeakReference<>(big));
    Gen.yield(big.length);
    Gen.yield("dead");
    return Gen.done();
  }

  @Test
  void dead_local_is_not_held() throws Exception {
    Gen<Object> generator = useAndForget();
    WeakReference<?> big = (WeakReference<?>) generator.next();
    assertThat(generator.next()).isEqualTo(1000);

    assertThat(Garbage.takes(big)).isTrue();

    assertThat(generator.toList()).containsExactly("dead");
  }

  @Test
  void live_local_is_held() throws Exception {
    Gen<Object> generator = useAndForget();
    WeakReference<?> big = (WeakReference<?>) generator.next();

    Garbage.collect();

    assertThat(big.get()).isNotNull();
    assertThat(generator.next()).isEqualTo(1000);
  }

  @Generator
  private static Gen<Object> argument(byte[] big) {
    Gen.yield(big.length);
    Gen.yield("dead");
    return Gen.done();
  }

  @Test
  void dead_argument_is_not_held() throws Exception {
    byte[] big = new byte[1000];
    WeakReference<byte[]> reference = new WeakReference<>(big);
    Gen<Object> generator = argument(big);
    generator.next();
    big = null;

    assertThat(Garbage.takes(reference)).isTrue();

    assertThat(generator.next()).isEqualTo("dead");
  }

  @Generator
  private static Gen<Object> values() {
    for (int i = 0; i < 3; i++) {
      Gen.yield(new byte[1000]);
    }
    return Gen.done();
  }

  @Test
  void yielded_value_is_not_held() throws Exception {
    Gen<Object> generator = values();
    WeakReference<Object> value = new WeakReference<>(generator.next());

    assertThat(Garbage.takes(value)).isTrue();

    assertThat(generator.hasNext()).isTrue();
  }

  @Test
  void looked_ahead_value_is_dropped_by_close() throws Exception {
    Gen<Object> generator = useAndForget();
    generator.hasNext();
    WeakReference<?> big = (WeakReference<?>) generator.next();
    generator.hasNext();

    generator.close();

    assertThat(Garbage.takes(big)).isTrue();
    assertThat(generator.hasNext()).isFalse();
  }

  @Generator
  private static Gen<Object> failing(byte[] big) {
    Gen.yield(1);
    throw new IllegalStateException("after " + big.length);
  }

  @Test
  void closed_generator_holds_nothing() throws Exception {
    byte[] big = new byte[1000];
    WeakReference<byte[]> reference = new WeakReference<>(big);
    Gen<Object> ended = failing(big);
    Gen<Object> closed = failing(big);
    ended.next();
    closed.next();
    big = null;

    assertThat(catchNext(ended)).isInstanceOf(IllegalStateException.class);
    closed.close();

    assertThat(Garbage.takes(reference)).isTrue();
    assertThat(ended.state()).isEqualTo(closed.state());
  }

  private static Throwable catchNext(Gen<?> generator) {
    try {
      generator.next();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  @Test
  void abandoned_generator_is_collected() throws Exception {
    Gen<Object> generator = values();
    generator.next();
    WeakReference<Gen<Object>> reference = new WeakReference<>(generator);
    generator = null;

    assertThat(Garbage.takes(reference)).isTrue();
  }

  @Test
  void generators_are_not_serializable() {
    assertThat((Object) values()).isNotInstanceOf(Serializable.class);
  }
}
