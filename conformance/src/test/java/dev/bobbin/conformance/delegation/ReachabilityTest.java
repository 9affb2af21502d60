package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Garbage;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A chain keeps nothing alive that it has done with. */
class ReachabilityTest {

  @Generator
  private static Coroutine<Object, Object, Object> delegate(Supplier<Iterator<?>> delegate) {
    try {
      Gen.yieldFrom(delegate.get());
    } catch (Boom boom) {
      Gen.yield("caught");
    }
    while (true) {
      Gen.yield("after");
    }
  }

  @Generator
  private static Gen<Object> one() {
    Gen.yield("value");
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> consumer() {
    while (true) {
      Gen.yield(null);
    }
  }

  private WeakReference<Object> made;

  private Iterator<?> track(Iterator<?> delegate) {
    made = new WeakReference<>(delegate);
    return delegate;
  }

  @Test
  void a_parent_does_not_keep_a_delegate_that_has_ended() {
    Gen<Object> parent = delegate(() -> track(one()));

    assertThat(parent.next()).isEqualTo("value");
    assertThat(parent.next()).isEqualTo("after");

    assertCollected(made, parent);
  }

  @Test
  void nor_one_that_has_failed() {
    Gen<Object> parent = delegate(() -> track(one()));

    parent.next();
    assertThat(parent.raise(new Boom("x"))).isEqualTo("caught");

    parent.next();
    assertCollected(made, parent);
  }

  @Test
  void nor_an_iterator_that_has_ended() {
    Gen<Object> parent = delegate(() -> track(Arrays.asList(1).iterator()));

    parent.next();
    assertThat(parent.next()).isEqualTo("after");

    assertCollected(made, parent);
  }

  @Test
  void the_root_of_a_chain_does_not_keep_it_either() {
    Gen<Object> root = delegate(() -> delegate(() -> track(one())));

    root.next();
    assertThat(root.next()).isEqualTo("after");

    assertCollected(made, root);
  }

  @Test
  void a_closed_chain_keeps_no_delegate() {
    Gen<Object> root = delegate(() -> track(delegate(() -> one())));
    root.next();

    root.close();

    assertCollected(made, root);
  }

  @Test
  void a_delegate_that_has_ended_does_not_keep_its_parent() {
    Gen<Object> delegate = one();
    WeakReference<Object> parent = driveToItsEnd(delegate);

    assertCollected(parent, delegate);
  }

  private static WeakReference<Object> driveToItsEnd(Gen<Object> delegate) {
    Gen<Object> parent = delegate(() -> delegate);
    parent.next();
    parent.next();
    return new WeakReference<>(parent);
  }

  @Test
  void no_delegate_keeps_a_parent_that_was_dropped() throws Exception {
    for (Gen<Object> delegate : delegates()) {
      WeakReference<Object> parent = startedOver(delegate);
      WeakReference<Object> grandparent = startedOver(delegate(() -> delegate));

      assertCollected(parent, delegate);
      assertCollected(grandparent, delegate);
      assertThat(delegate.state()).isEqualTo(Gen.State.SUSPENDED);
    }
  }

  @Test
  void nor_one_that_was_closed() throws Exception {
    for (Gen<Object> delegate : delegates()) {
      Gen<Object> parent = delegate(() -> delegate);
      parent.next();
      parent.close();
      WeakReference<Object> closed = new WeakReference<>(parent);
      parent = null;

      assertCollected(closed, delegate);
    }
  }

  @Test
  void nor_one_that_went_on_without_it() throws Exception {
    for (Gen<Object> delegate : delegates()) {
      WeakReference<Object> failed = failedOver(delegate);

      assertCollected(failed, delegate);
    }
  }

  /** One without and one with a {@code yieldFrom}; both yield three times. */
  private static List<Gen<Object>> delegates() {
    return List.of(three(), delegate(ReachabilityTest::three));
  }

  @Generator
  private static Gen<Object> three() {
    Gen.yield(1);
    Gen.yield(2);
    Gen.yield(3);
    return Gen.done();
  }

  private static WeakReference<Object> startedOver(Gen<Object> delegate) {
    Gen<Object> parent = delegate(() -> delegate);
    parent.next();
    return new WeakReference<>(parent);
  }

  /** The delegate runs while its parent resumes it, which ends the delegation. */
  private static WeakReference<Object> failedOver(Gen<Object> delegate) {
    Gen<Object> parent = delegate(() -> delegate);
    parent.next();
    assertThatThrownBy(() -> parent.raise(new IllegalStateException("x"))).hasMessage("x");
    return new WeakReference<>(parent);
  }

  @Test
  void what_was_sent_through_a_chain_is_not_kept() {
    Coroutine<Object, Object, Object> root = delegate(ReachabilityTest::consumer);
    root.next();
    WeakReference<Object> sent = sendNew(root);

    assertCollected(sent, root);
  }

  private static WeakReference<Object> sendNew(Coroutine<Object, Object, Object> root) {
    Object sent = new Object();
    root.send(sent);
    return new WeakReference<>(sent);
  }

  /** Collects garbage until the reference is cleared; the holder stays reachable meanwhile. */
  private static void assertCollected(WeakReference<?> reference, Object holder) {
    assertThat(Garbage.takes(reference)).isTrue();
    assertThat(holder).isNotNull();
  }
}
