package dev.bobbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.SocketException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of {@code Gen}'s static methods in classes that nobody has woven. */
class MarkersTest {

  static Stream<ThrowingCallable> markers() {
    return Stream.of(
        () -> Gen.yield(1),
        () -> Gen.yield(),
        () -> Gen.yieldFrom((Coroutine<?, ?, ?>) null),
        () -> Gen.yieldFrom((Gen<?>) null),
        () -> Gen.yieldFrom(List.of()),
        () -> Gen.yieldFrom((Iterator<?>) null),
        () -> Gen.yieldFrom(IntStream.of(1)),
        () -> Gen.yieldFrom(new Object[0]),
        () -> Gen.yieldFrom(new int[0]),
        () -> Gen.yieldFrom(new long[0]),
        () -> Gen.yieldFrom(new double[0]),
        () -> Gen.yieldFrom("text"),
        () -> Gen.yieldFrom(new java.util.Scanner("x").tokens()),
        () -> Gen.done(),
        () -> Gen.returns(1));
  }

  @ParameterizedTest
  @MethodSource("markers")
  void a_marker_throws_an_error_that_names_the_method_and_the_remedies(ThrowingCallable marker) {
    assertThatThrownBy(marker)
        .isInstanceOf(NotWovenError.class)
        .isInstanceOf(Error.class)
        .hasMessageContaining(MarkersTest.class.getName())
        .hasMessageContaining(" is not woven: its call of Gen.")
        .hasMessageContaining("<artifactId>bobbin-maven-plugin</artifactId>")
        .hasMessageContaining("-javaagent:bobbin-agent.jar");
  }

  @Test
  void a_reference_to_a_marker_is_named_by_who_calls_it() throws Throwable {
    Supplier<Object> reference = Gen::yield;
    MethodHandle handle =
        MethodHandles.lookup()
            .findStatic(Gen.class, "yield", MethodType.methodType(Object.class, Object.class));

    assertThatThrownBy(() -> reference.get())
        .isInstanceOf(NotWovenError.class)
        .hasMessageStartingWith(MarkersTest.class.getName());
    assertThatThrownBy(() -> handle.invoke((Object) "x"))
        .isInstanceOf(NotWovenError.class)
        .hasMessageStartingWith(MarkersTest.class.getName());
  }

  static final class Caller implements Runnable {
    @Override
    public void run() {
      Gen.yield(1);
    }
  }

  @Test
  void a_hidden_class_is_told_what_it_is() throws Exception {
    Class<?> hidden = HiddenClasses.copy(MethodHandles.lookup(), Caller.class);
    var constructor = hidden.getDeclaredConstructor();
    constructor.setAccessible(true);
    Runnable code = (Runnable) constructor.newInstance();

    assertThatThrownBy(code::run)
        .isInstanceOf(NotWovenError.class)
        .hasMessageContaining("It is a hidden class");
  }

  @Test
  void a_catch_of_exceptions_around_a_yield_does_not_swallow_it() {
    assertThatThrownBy(
            () -> {
              while (true) {
                try {
                  Gen.yield(1);
                } catch (Exception swallowed) {
                  continue;
                }
              }
            })
        .isInstanceOf(NotWovenError.class);
  }

  @Test
  void mayThrow_lets_javac_accept_up_to_four_kinds_each_as_itself() {
    int caught = 0;
    try {
      Gen.mayThrow(FileNotFoundException.class);
      Gen.mayThrow(FileNotFoundException.class, TimeoutException.class);
      Gen.mayThrow(FileNotFoundException.class, TimeoutException.class, SocketException.class);
      Gen.mayThrow(
          FileNotFoundException.class,
          TimeoutException.class,
          SocketException.class,
          InterruptedException.class);
    } catch (FileNotFoundException e) {
      caught = 1;
    } catch (TimeoutException e) {
      caught = 2;
    } catch (SocketException e) {
      caught = 3;
    } catch (InterruptedException e) {
      caught = 4;
    }
    assertThat(caught).isZero();
  }
}
