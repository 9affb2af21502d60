package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a generator does while it is closed as a delegate, by way of delegates of its own. */
class CloseModeTest {
  private final List<String> log = new ArrayList<>();

  @Generator
  private Gen<Object> over(Gen<?> delegate) {
    try {
      Gen.yieldFrom(delegate);
    } catch (GeneratorExit exit) {
      log.add("over " + exit.getMessage());
      throw exit;
    }
    return Gen.done();
  }

  /** Delegates to another generator when it is closed. */
  @Generator
  private Gen<Object> delegatingAtClose(Gen<?> last) {
    try {
      Gen.yield("value");
    } finally {
      try {
        Gen.yieldFrom(last);
        log.add("last returned");
      } catch (GeneratorExit exit) {
        log.add("last raised " + exit.getMessage());
      }
    }
    return Gen.done();
  }

  @Generator
  private static Gen<Object> exiting() {
    if (true) {
      throw new GeneratorExit("of its own");
    }
    Gen.yield("never");
    return Gen.done();
  }

  @Generator
  private static Gen<Object> returning(boolean yields) {
    if (yields) {
      Gen.yield("at close");
    }
    return Gen.done();
  }

  @Test
  void an_exit_that_a_delegate_raises_by_itself_is_an_exception_as_any_other() {
    Gen<Object> root = over(delegatingAtClose(exiting()));
    root.next();

    root.close();

    assertThat(log).containsExactly("last raised of its own", "over null");
  }

  @Test
  void a_delegate_that_returns_without_yielding_is_no_ignored_exit() {
    Gen<Object> root = over(delegatingAtClose(returning(false)));
    root.next();

    root.close();

    assertThat(log).containsExactly("last returned", "over null");
  }

  @Test
  void a_delegate_that_yields_is_an_ignored_exit_of_the_level_that_is_closed() {
    Gen<Object> middle = delegatingAtClose(returning(true));
    Gen<Object> root = over(middle);
    root.next();

    assertThatThrownBy(root::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator ignored GeneratorExit");
    assertThat(root.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(middle.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThatThrownBy(middle::next).isInstanceOf(GeneratorExit.class);
    assertThat(log).containsExactly("last returned");
  }
}
