package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedItemsTest {
  private final SharedItems items = new SharedItems();

  private List<Object> all() {
    List<Object> all = new ArrayList<>();
    for (SharedItems.Item item; (item = items.poll()) != null; ) {
      all.add(item.value());
    }
    return all;
  }

  @Test
  void what_comes_back_has_its_old_place_in_whatever_order_it_comes() {
    Arrays.asList(1, 2, null, 4, 5).forEach(items::add);
    SharedItems.Item first = items.poll();
    SharedItems.Item second = items.poll();
    SharedItems.Item third = items.poll();
    items.putBack(second);
    items.putBack(third);
    items.putBack(first);

    assertThat(items.size()).isEqualTo(5);
    assertThat(all()).containsExactly(1, 2, null, 4, 5);
    assertThat(items.isEmpty()).isTrue();
  }

  @Test
  void so_it_has_when_it_comes_back_twice() {
    List.of(1, 2, 3).forEach(items::add);
    SharedItems.Item first = items.poll();
    SharedItems.Item second = items.poll();
    items.putBack(first);
    SharedItems.Item again = items.poll();
    items.putBack(second);
    items.putBack(again);

    assertThat(all()).containsExactly(1, 2, 3);
  }
}
