package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockMakers;
import org.mockito.MockSettings;
import org.mockito.MockedStatic;

/** Mocks and spies of classes with generators: by subclasses, and by rewriting the class itself. */
class MockitoTest {

  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void spy_runs_the_body_with_its_own_methods(String maker) {
    Counter spy = mock(Counter.class, spying(maker, new Counter(5)));
    when(spy.step()).thenReturn(10);

    Gen<Integer> counting = spy.count(3);

    assertThat(counting.toList()).containsExactly(5, 15, 25);
    verify(spy).count(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void spied_generator_can_be_sent_to(String maker) {
    Counter spy = mock(Counter.class, spying(maker, new Counter(1)));

    Coroutine<Integer, Integer, Integer> adding = spy.add();

    assertThat(adding.next()).isEqualTo(1);
    assertThat(adding.send(5)).isEqualTo(6);
    assertThat(adding.nextOr(null)).isNull();
    assertThat(adding.result()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void mocked_generator_returns_what_it_was_told(String maker) {
    Counter mock = mock(Counter.class, withSettings().mockMaker(maker));
    when(mock.count(3)).thenReturn(new Counter(7).count(2));

    assertThat(mock.count(3).toList()).containsExactly(7, 8);
    assertThat((Object) mock.count(4)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void mock_that_calls_one_real_generator_runs_its_body(String maker) {
    Counter mock = mock(Counter.class, withSettings().mockMaker(maker));
    when(mock.count(2)).thenCallRealMethod();
    when(mock.step()).thenReturn(3);

    assertThat(mock.count(2).toList()).containsExactly(0, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void call_of_a_generator_is_one_interaction(String maker) {
    Counter spy = mock(Counter.class, spying(maker, new Counter(5)));

    assertThat(spy.count(1).toList()).containsExactly(5);

    verify(spy).count(1);
    verify(spy).step();
    verifyNoMoreInteractions(spy);
  }

  @Test
  void final_generator_can_be_mocked_and_spied() {
    Counter mock = mock(Counter.class);
    Counter spy = spy(new Counter(2));

    assertThat(mock.stream()).isEmpty();
    assertThat(spy.stream()).containsExactly(2, 3);
  }

  @Test
  void static_generator_can_be_mocked() {
    try (MockedStatic<Counter> mocked = mockStatic(Counter.class, CALLS_REAL_METHODS)) {
      mocked.when(Counter::zero).thenReturn(9);

      assertThat(Counter.zeros(2).toList()).containsExactly(9, 9);
    }
    assertThat(Counter.zeros(1).toList()).containsExactly(0);
  }

  @Tag("weaves-itself")
  @ParameterizedTest
  @ValueSource(strings = {MockMakers.INLINE, MockMakers.SUBCLASS})
  void recursion_of_a_spy_calls_what_is_stubbed(String maker) {
    String classPath = System.getProperty("java.class.path");

    var outcome = JavaProcess.run("-cp", classPath, MockedRecursion.class.getName(), maker);

    assertThat(outcome.out()).as(outcome.err()).isEqualToIgnoringNewLines("[7, 2, 3]");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private static MockSettings spying(String maker, Counter spied) {
    return withSettings().mockMaker(maker).spiedInstance(spied).defaultAnswer(CALLS_REAL_METHODS);
  }
}
