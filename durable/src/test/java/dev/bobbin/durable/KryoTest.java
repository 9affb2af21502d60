package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Output;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import org.junit.jupiter.api.Test;

class KryoTest {

  @Durable
  @Generator
  static Gen<Integer> numbers() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Test
  void kryo_is_refused_with_what_to_use_instead() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    Gen<Integer> numbers = numbers();
    numbers.next();

    assertThatThrownBy(() -> kryo.writeClassAndObject(new Output(100), numbers))
        .isInstanceOf(NotDurableException.class)
        .hasMessageContaining("KryoTest$durable$Gen$")
        .hasMessageContaining("Snapshots");
    assertThatThrownBy(() -> kryo.copy(numbers)).isInstanceOf(NotDurableException.class);
  }
}
