import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.StringReader;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;

class Notes {
  @Generator
  static Iterable<Integer> inFinally() {
    Gen.yield(0);
    try {
      Gen.yield(1);
      Gen.yield(2);
    } finally {
      System.out.println();
    }
    return null;
  }

  @Generator
  static Iterator<Integer> inResources() throws Exception {
    try (StringReader reader = new StringReader("")) {
      Gen.yield(1);
    }
    return null;
  }

  @Generator
  static Iterator<Integer> inCatch() {
    try {
      System.out.println();
    } catch (IllegalStateException e) {
      Gen.yield(1);
    } finally {
      System.out.println();
    }
    return null;
  }

  @Generator
  static Iterator<Integer> behind() {
    try {
      System.out.println();
    } finally {
      System.out.println();
    }
    Gen.yield(1);
    return null;
  }

  @Generator
  static Iterator<Integer> caught() {
    try {
      Gen.yield(1);
    } catch (IllegalStateException e) {
      System.out.println();
    }
    return null;
  }

  @Generator
  static Gen<Integer> closed() {
    try {
      Gen.yield(1);
    } finally {
      System.out.println();
    }
    return null;
  }

  @Generator
  static PrimitiveIterator.OfInt ints() {
    try {
      Gen.yield(1);
    } finally {
      System.out.println();
    }
    return null;
  }

  @Generator
  static Iterator<Integer> withEmptyFinally() {
    try {
      Gen.yield(1);
    } finally {
    }
    return null;
  }

  @Generator
  static Iterator<Integer> inLaterResource() throws Exception {
    try (StringReader reader = new StringReader("");
        StringReader other = new StringReader("" + Gen.yield(1))) {
      System.out.println();
    }
    return null;
  }

  static Supplier<Iterator<Integer>> lambda() {
    return () -> {
      try {
        Gen.yield(1);
      } finally {
        System.out.println();
      }
      return null;
    };
  }
}
