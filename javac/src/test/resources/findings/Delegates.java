import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class Delegates {
  @Generator
  static Gen<String> strings(int[] ints, byte[] bytes, Iterable<Integer> boxes) {
    Gen.yieldFrom(ints);
    Gen.yieldFrom(new long[] {1});
    Gen.yieldFrom(new double[] {1});
    Gen.yieldFrom("text");
    Gen.yieldFrom(new StringBuilder());
    Gen.yieldFrom(IntStream.range(0, 3));
    Gen.yieldFrom(LongStream.of(1));
    Gen.yieldFrom(DoubleStream.of(1));
    PrimitiveIterator.OfInt iterator = IntStream.range(0, 3).iterator();
    Gen.yieldFrom(iterator);
    return Gen.done();
  }

  @Generator
  static Gen<Integer> integers(int[] ints, long[] longs) {
    Gen.yieldFrom(ints);
    Gen.yieldFrom(longs);
    Gen.yieldFrom(IntStream.range(0, 3));
    Gen.yieldFrom("text");
    return Gen.done();
  }

  @Generator
  static Gen<Character> characters(CharSequence text) {
    Gen.yieldFrom(text);
    Gen.yieldFrom("text");
    Gen.yield("text");
    return Gen.done();
  }

  @Generator
  static Gen<Integer> yielded(int[] ints, IntStream stream) {
    Gen.yield(ints);
    Gen.yield(stream);
    return Gen.done();
  }
}
