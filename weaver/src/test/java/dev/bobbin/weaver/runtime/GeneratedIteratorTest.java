package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.StopIteration;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedIteratorTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          class Host extends GeneratedIterator<String> {
            final List<String> list;
            final List<String> log;
            final boolean removes;
            Host(List<String> list, List<String> log, boolean removes) {
              this.list = list;
              this.log = log;
              this.removes = removes;
            }
            @Generator @Override protected Gen<String> generate() {
              log.add("started");
              for (int i = 0; i < list.size(); i++) {
                String element = list.get(i);
                Gen.yield(element);
                if (i < list.size() && list.get(i) != element) i--;
              }
              return Gen.done();
            }
            @Override protected void remove(String element) {
              if (!removes) super.remove(element);
              if (elements().lookedAhead()) log.add("ahead");
              list.remove(element);
            }
            static Iterator<String> of(List<String> list, List<String> log, boolean removes) {
              return new Host(list, log, removes);
            }
          }
          """);

  private final List<String> log = new ArrayList<>();
  private final List<String> list = new ArrayList<>(List.of("a", "b", "c"));

  private Iterator<String> iterator(boolean removes) {
    return WOVEN.call("Host", "of", list, log, removes);
  }

  @Test
  void the_elements_are_what_the_body_yields() {
    Iterator<String> iterator = iterator(true);
    List<String> seen = new ArrayList<>();

    assertThat(log).isEmpty();
    iterator.forEachRemaining(seen::add);

    assertThat(seen).containsExactly("a", "b", "c");
    assertThatThrownBy(iterator::next).isInstanceOf(StopIteration.class);
  }

  @Test
  void remove_removes_what_was_returned_last() {
    Iterator<String> iterator = iterator(true);
    iterator.next();
    iterator.next();

    iterator.remove();

    assertThat(list).containsExactly("a", "c");
    assertThat(iterator.next()).isEqualTo("c");
    assertThat(log).containsExactly("started");
  }

  @Test
  void so_it_does_when_the_next_one_has_been_looked_at() {
    Iterator<String> iterator = iterator(true);
    iterator.next();
    iterator.hasNext();

    iterator.remove();

    assertThat(list).containsExactly("b", "c");
    assertThat(log).containsExactly("started", "ahead");
    assertThat(iterator.next()).isEqualTo("b");
  }

  @Test
  void nothing_is_removed_before_the_first_or_twice() {
    Iterator<String> iterator = iterator(true);

    assertThatThrownBy(iterator::remove).isInstanceOf(IllegalStateException.class);
    iterator.next();
    iterator.remove();
    assertThatThrownBy(iterator::remove).isInstanceOf(IllegalStateException.class);
    assertThat(list).containsExactly("b", "c");
  }

  @Test
  void an_iterator_need_not_remove() {
    Iterator<String> iterator = iterator(false);
    iterator.next();

    assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
    assertThat(list).containsExactly("a", "b", "c");
  }
}
