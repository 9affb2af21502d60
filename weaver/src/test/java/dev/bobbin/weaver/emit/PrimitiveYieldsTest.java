package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.List;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body whose every yield boxes keeps the primitive value, and boxes it when it is read. */
class PrimitiveYieldsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          class Host {
            @Generator static Gen<Integer> ints(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<Long> longs() {
              Gen.yield(1L); Gen.yield(Long.MIN_VALUE); return Gen.done();
            }
            @Generator static Gen<Double> doubles() {
              Gen.yield(0.5); Gen.yield(Double.NaN); return Gen.done();
            }
            @Generator static Coroutine<Integer, Integer, String> echo() {
              int got = 0;
              while (got < 100) {
                Integer sent;
                try {
                  sent = Gen.yield(got);
                } catch (IllegalStateException e) {
                  sent = -1;
                }
                got = sent == null ? 100 : sent + 1;
              }
              return Gen.returns("end");
            }
            @Generator static Gen<Object> delegating() {
              Gen.yield("first"); Gen.yieldFrom(ints(2)); return Gen.done();
            }
            @Generator static Gen<Object> nullsToo() {
              Gen.yield(1); Gen.yield(null); return Gen.done();
            }
            @Generator static Gen<Number> mixed() {
              Gen.yield(1); Gen.yield(2L); return Gen.done();
            }
            @Generator static Gen<Integer> parsed() {
              Gen.yield(Integer.valueOf("17")); return Gen.done();
            }
            @Generator static Gen<Integer> operands(int base) {
              int sum = base + (Gen.<Object>yield(base) == null ? 1 : 2);
              Gen.yield(sum);
              return Gen.done();
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "boolean, true",
    "byte, -1",
    "char, x",
    "short, -300",
    "int, 70000",
    "long, 5000000000",
    "float, 0.25",
    "double, -0.0"
  })
  void every_primitive_type_comes_out_as_its_box(String type, String value) {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              @Generator static Gen<Object> twice(%s value) {
                Gen.yield(value); Gen.yield(value); return Gen.done();
              }
            }
            """
                .formatted(type));
    Object boxed = boxed(type, value);

    List<Object> values = woven.<Gen<Object>>call("Host", "twice", boxed).toList();

    assertThat(values).containsExactly(boxed, boxed);
  }

  private static Object boxed(String type, String value) {
    return switch (type) {
      case "boolean" -> Boolean.valueOf(value);
      case "byte" -> Byte.valueOf(value);
      case "char" -> value.charAt(0);
      case "short" -> Short.valueOf(value);
      case "int" -> Integer.valueOf(value);
      case "long" -> Long.valueOf(value);
      case "float" -> Float.valueOf(value);
      default -> Double.valueOf(value);
    };
  }

  @Test
  void ints_can_be_read_unboxed() {
    PrimitiveIterator.OfInt ints = (PrimitiveIterator.OfInt) WOVEN.<Object>call("Host", "ints", 3);

    assertThat(ints.nextInt()).isZero();
    assertThat(ints.hasNext()).isTrue();
    assertThat(ints.nextInt()).isEqualTo(1);
    assertThat(ints.next()).isEqualTo(2);
    assertThat(ints.hasNext()).isFalse();
  }

  @Test
  void longs_and_doubles_can_be_read_unboxed() {
    PrimitiveIterator.OfLong longs = (PrimitiveIterator.OfLong) WOVEN.<Object>call("Host", "longs");
    PrimitiveIterator.OfDouble doubles =
        (PrimitiveIterator.OfDouble) WOVEN.<Object>call("Host", "doubles");

    assertThat(longs.nextLong()).isEqualTo(1);
    assertThat(longs.nextLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(doubles.nextDouble()).isEqualTo(0.5);
    assertThat(doubles.nextDouble()).isNaN();
  }

  @Test
  void send_and_raise_give_the_yielded_value() {
    Coroutine<Integer, Integer, String> echo = WOVEN.call("Host", "echo");

    assertThat(echo.next()).isZero();
    assertThat(echo.send(4)).isEqualTo(5);
    assertThat(echo.raise(new IllegalStateException())).isZero();
    assertThat(echo.hasNext()).isFalse();
    assertThat(echo.result()).isEqualTo("end");
  }

  @Test
  void a_delegate_gives_its_values_to_the_delegating_generator() {
    assertThat(WOVEN.<Gen<Object>>call("Host", "delegating").toList())
        .containsExactly("first", 0, 1);
  }

  @Test
  void a_body_with_other_yields_keeps_objects() {
    assertThat(WOVEN.<Gen<Object>>call("Host", "nullsToo").toList()).containsExactly(1, null);
    assertThat(WOVEN.<Gen<Number>>call("Host", "mixed").toList()).containsExactly(1, 2L);
    assertThat(WOVEN.<Gen<Integer>>call("Host", "parsed").toList()).containsExactly(17);
  }

  @Test
  void operands_below_the_value_survive() {
    assertThat(WOVEN.<Gen<Integer>>call("Host", "operands", 5).toList()).containsExactly(5, 6);
  }
}
