package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionTest {

  @Test
  void what_came_into_the_queue_before_is_found_too() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Reference<Object> before = new WeakReference<>("kept", queue);
    Reference<Object> sought = new WeakReference<>("kept too", queue);
    before.enqueue();
    sought.enqueue();
    List<Reference<?>> found = new ArrayList<>();

    assertThat(Collection.drains(queue, sought, found::add)).isTrue();
    assertThat(found).containsExactly(before);
  }
}
