package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be saved or forked is told with the variable and the line. */
class RefusalTest {

  static final class Plain {}

  record Holder(Object held) implements Serializable {}

  static final class OwnIterable implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return Stream.iterate(1, n -> n + 1).iterator();
    }
  }

  @Durable
  @Generator
  static Gen<Object> holding(Object held) {
    Gen.yield(1); // the line that is told
    Gen.yield(held);
    return Gen.done();
  }

  @Durable
  @Generator
  static Gen<Object> endless(Iterable<Integer> numbers) {
    for (int number : numbers) {
      Gen.yield(number);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> plain() {
    Gen.yield(1);
    return Gen.done();
  }

  @Durable
  @Generator
  static Gen<Object> delegating(Object delegate) {
    if (delegate instanceof Gen<?> generator) {
      Gen.yieldFrom(generator);
    } else {
      Gen.yieldFrom((Stream<?>) delegate);
    }
    return Gen.done();
  }

  private static String refusal(Gen<?> generator) {
    generator.next();
    String[] messages = new String[2];
    Runnable[] ways = {() -> Snapshots.toBytes(generator), () -> JavaStreams.write(generator)};
    for (int i = 0; i < ways.length; i++) {
      try {
        ways[i].run();
      } catch (NotDurableException e) {
        messages[i] = e.getMessage();
      }
    }
    assertThat(messages[0]).isEqualTo(messages[1]).isNotNull();
    return messages[0];
  }

  @Test
  void a_variable_that_is_not_serializable() {
    assertThat(refusal(holding(new Plain())))
        .matches(
            "variable 'held' of RefusalTest\\.holding at RefusalTest\\.java:\\d+ is a"
                + " dev\\.bobbin\\.durable\\.RefusalTest\\$Plain, which cannot be saved: it is not"
                + " Serializable");
  }

  @Test
  void what_a_variable_refers_to() {
    assertThat(refusal(holding(new Holder(new ArrayList<>(List.of(new Plain()))))))
        .startsWith("variable 'held' of RefusalTest.holding at RefusalTest.java:")
        .contains("refers to a dev.bobbin.durable.RefusalTest$Plain");
  }

  @Test
  void locks_would_come_back_unlocked() {
    assertThat(refusal(holding(new ReentrantLock()))).contains("is an open resource");
  }

  @Test
  void iterators_of_unknown_kind() {
    assertThat(refusal(endless(new OwnIterable())))
        .contains("endless", "is an iterator", "nobody knows how much is left");
    assertThat(refusal(holding(List.of(1).iterator()))).contains("'held'", "is an iterator");
  }

  @Test
  void generators_that_are_not_durable_and_streams() {
    assertThat(refusal(delegating(plain())))
        .contains("the delegate of RefusalTest.delegating", "is a generator that is not @Durable");
    assertThat(refusal(delegating(Stream.of(1, 2)))).contains("StreamIterator");
    assertThatThrownBy(() -> Snapshots.toBytes(plain()))
        .isInstanceOf(NotDurableException.class)
        .hasMessageContaining("not @Durable");
    assertThatThrownBy(() -> Snapshots.fork(plain())).isInstanceOf(NotDurableException.class);
  }

  @Test
  void a_generator_that_runs() {
    List<String> messages = new ArrayList<>();
    Gen<?>[] self = new Gen<?>[1];
    List<Object> catching =
        new ArrayList<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public Object get(int index) {
            try {
              Snapshots.toBytes(self[0]);
            } catch (NotDurableException e) {
              messages.add(e.getMessage());
            }
            return index;
          }
        };
    self[0] = asking(catching);
    self[0].next();

    assertThat(messages)
        .containsExactly(
            "generator RefusalTest.asking at RefusalTest.java is running, or one that it delegates"
                + " to; it can be saved and forked while it is suspended");
  }

  @Durable
  @Generator
  static Gen<Object> asking(List<Object> list) {
    Gen.yield(list.get(0));
    return Gen.done();
  }
}
