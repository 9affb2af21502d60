package dev.bobbin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bobbin.benchmarks.libraries.Shape;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both classes of a shape have the same elements, in the same order, however they are asked. */
class ShapesTest {

  /** More than any shape has that ends. */
  private static final int MOST = 2000;

  @Test
  void there_are_shapes() throws Exception {
    assertThat(shapes()).hasSizeGreaterThan(12);
  }

  @TestFactory
  Stream<DynamicTest> both_have_the_same_elements() throws Exception {
    return tests(
        shape ->
            assertThat(asked(shape.generated())).isNotEmpty().isEqualTo(asked(shape.byHand())));
  }

  @TestFactory
  Stream<DynamicTest> both_have_them_without_being_asked_whether_there_are_any() throws Exception {
    return tests(
        shape -> {
          List<Object> expected = asked(shape.byHand());
          assertThat(unasked(shape.generated(), expected.size())).isEqualTo(expected);
          assertThat(unasked(shape.byHand(), expected.size())).isEqualTo(expected);
        });
  }

  @TestFactory
  Stream<DynamicTest> both_give_the_same_total() throws Exception {
    return tests(shape -> assertThat(shape.bobbin()).isEqualTo(shape.hand()));
  }

  private static List<Object> asked(Iterator<?> elements) {
    List<Object> asked = new ArrayList<>();
    while (asked.size() < MOST && elements.hasNext()) {
      asked.add(elements.next());
    }
    return asked;
  }

  /** Takes so many, and expects the end behind them, unless there is none. */
  private static List<Object> unasked(Iterator<?> elements, int size) {
    List<Object> unasked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      unasked.add(elements.next());
    }
    if (size < MOST) {
      assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
    }
    return unasked;
  }

  private interface Check {
    void check(Shape<?> shape) throws Exception;
  }

  private static Stream<DynamicTest> tests(Check check) throws Exception {
    return shapes().stream()
        .map(type -> Variant.of(type).get(0))
        .map(one -> dynamicTest(one + "", () -> check.check((Shape<?>) one.workload())));
  }

  private static List<Class<?>> shapes() throws IOException, URISyntaxException {
    Path classes = Path.of(Shape.class.getResource("Shape.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class"))
          .sorted()
          .<Class<?>>map(name -> named(name.substring(0, name.indexOf('.'))))
          .filter(Shape.class::isAssignableFrom)
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(Shape.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
