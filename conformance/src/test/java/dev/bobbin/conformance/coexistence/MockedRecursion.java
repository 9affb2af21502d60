package dev.bobbin.conformance.coexistence;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import org.mockito.Answers;

/** A program that stubs what a recursion calls, in a JVM where nobody has said what may be used. */
final class MockedRecursion {
  private MockedRecursion() {}

  /** Prints the values; the argument names the maker of mocks. */
  public static void main(String[] arguments) {
    Counter spy =
        mock(
            Counter.class,
            withSettings()
                .mockMaker(arguments[0])
                .spiedInstance(new Counter(5))
                .defaultAnswer(Answers.CALLS_REAL_METHODS));
    when(spy.down(1)).thenReturn(new Counter(7).count(1));
    System.out.println(spy.down(3).toList());
    verify(spy, times(1)).down(2);
  }
}
