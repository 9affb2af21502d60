package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Generators that a user implements, as delegates of woven ones. */
class UserGeneratorsTest {

  @Generator
  private static Coroutine<Object, Object, Object> over(Coroutine<?, ?, ?> delegate) {
    Object result = Gen.yieldFrom(delegate);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> over(Gen<?> delegate) {
    Object result = Gen.yieldFrom(delegate);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> echo(List<Object> log) {
    try {
      while (true) {
        try {
          Object sent = Gen.yield("value");
          log.add(sent);
          if ("stop".equals(sent)) {
            return Gen.returns("result");
          }
        } catch (Boom boom) {
          log.add(boom);
        }
      }
    } finally {
      log.add("finally");
    }
  }

  private final List<Object> log = new ArrayList<>();
  private final Coroutine<Object, Object, Object> behind = echo(log);

  @Test
  void a_coroutine_of_the_users_own_is_sent_to() {
    Coroutine<Object, Object, Object> root = over(new ForwardingCoroutine("", behind));

    root.next();
    root.send("sent");
    root.next();

    assertThat(log).containsExactly("sent", null);
  }

  @Test
  void its_return_value_is_the_value_of_the_delegation() {
    Coroutine<Object, Object, Object> root = over(new ForwardingCoroutine("", behind));
    root.next();

    assertThatThrownBy(() -> root.send("stop")).hasMessage("result");
    assertThat(root.result()).isEqualTo("result");
  }

  @Test
  void exceptions_are_raised_in_it() {
    Coroutine<Object, Object, Object> root = over(new ForwardingCoroutine("", behind));
    Boom boom = new Boom("x");
    root.next();

    assertThat(root.raise(boom)).isEqualTo("value");

    assertThat(log).containsExactly(boom);
  }

  @Test
  void it_is_closed_with_its_parent() {
    Coroutine<Object, Object, Object> root = over(new ForwardingCoroutine("", behind));
    root.next();

    root.close();

    assertThat(log).containsExactly("finally");
    assertThat(behind.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void an_exit_that_is_raised_closes_it() {
    Coroutine<Object, Object, Object> root = over(new ForwardingCoroutine("", behind));
    root.next();

    assertThatThrownBy(() -> root.raise(new GeneratorExit("x")))
        .isInstanceOf(GeneratorExit.class)
        .hasMessage("x");
    assertThat(log).containsExactly("finally");
  }

  @Test
  void one_that_is_no_coroutine_is_not_sent_to_and_goes_on() {
    ForwardingGen delegate = new ForwardingGen("", behind);
    Coroutine<Object, Object, Object> root = over(delegate);
    root.next();

    assertThatThrownBy(() -> root.send("x"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("'" + ForwardingGen.class.getName() + "' object has no send()");
    assertThat(delegate.state()).isEqualTo(Gen.State.SUSPENDED);
  }

  @Test
  void one_that_is_no_coroutine_is_raised_into_and_closed() {
    Coroutine<Object, Object, Object> root = over(new ForwardingGen("", behind));
    Boom boom = new Boom("x");
    root.next();

    root.raise(boom);
    root.close();

    assertThat(log).containsExactly(boom, "finally");
  }

  @Test
  void a_chain_may_run_through_several_of_them() {
    Coroutine<Object, Object, Object> root = behind;
    for (int i = 0; i < 100; i++) {
      root = over(new ForwardingCoroutine("", over(over(root))));
    }

    root.next();
    Coroutine<Object, Object, Object> top = root;
    assertThatThrownBy(() -> top.send("stop")).hasMessage("result");
    assertThat(log).containsExactly("stop", "finally");
  }

  @Test
  void it_is_shown_as_the_delegate_while_suspended() {
    ForwardingGen delegate = new ForwardingGen("label", behind);
    Coroutine<Object, Object, Object> root = over(delegate);
    root.next();

    assertThat(root.delegate()).isSameAs(delegate);
  }

  /** A generator that ends with the plain exception of an iterator. */
  private static final class PlainEnd extends ForwardingGen {
    PlainEnd() {
      super("", echo(new ArrayList<>()));
    }

    @Override
    public Object next() {
      throw new NoSuchElementException();
    }

    @Override
    public Object result() {
      return "plain result";
    }

    @Override
    public State state() {
      return State.CLOSED;
    }
  }

  @Test
  void one_that_ends_as_a_plain_iterator_does_gives_its_result() {
    Coroutine<Object, Object, Object> root = over(new PlainEnd());

    assertThat(root.hasNext()).isFalse();
    assertThat(root.result()).isEqualTo("plain result");
  }
}
