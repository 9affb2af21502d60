package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.checkpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ProtocolFamily;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LazySelectorTest {
  private final LazySelector lazy = new LazySelector(SelectorProvider.provider());

  @Test
  void it_stays_the_same() throws IOException {
    Selector selector = lazy.get();

    assertThat(lazy.openOrPause()).isTrue();
    assertThat(lazy.get()).isSameAs(selector);
    lazy.close();
    assertThat(selector.isOpen()).isFalse();
  }

  @Test
  @Timeout(10)
  void who_is_woken_before_it_is_open_does_not_wait() throws IOException {
    lazy.wakeUp();

    assertThat(lazy.get().select()).isZero();
    lazy.close();
  }

  @Test
  @Timeout(10)
  void who_is_woken_while_one_is_replaced_does_not_wait() throws IOException {
    Selector failed = lazy.get();
    lazy.discard();
    lazy.wakeUp();

    assertThat(failed.isOpen()).isFalse();
    assertThat(lazy.get().select()).isZero();
    lazy.close();
  }

  @Test
  void a_closed_one_is_not_opened_again() throws IOException {
    lazy.close();
    lazy.wakeUp();

    assertThatThrownBy(lazy::get).isInstanceOf(ClosedSelectorException.class);
    assertThatThrownBy(lazy::openOrPause).isInstanceOf(ClosedSelectorException.class);
  }

  @Generator
  private static Coroutine<Request, Object, Integer> turns() {
    for (int i = 0; i < 10; i++) {
      Gen.yield(checkpoint());
    }
    return Gen.done(10);
  }

  /** Has no descriptor for the first selector. */
  private static final class Exhausted extends SelectorProvider {
    private int asked;

    @Override
    public AbstractSelector openSelector() throws IOException {
      if (asked++ == 0) {
        throw new IOException("Too many open files");
      }
      return provider().openSelector();
    }

    @Override
    public DatagramChannel openDatagramChannel() {
      throw new AssertionError("not asked for");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Pipe openPipe() {
      throw new AssertionError("not asked for");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
      throw new AssertionError("not asked for");
    }

    @Override
    public SocketChannel openSocketChannel() {
      throw new AssertionError("not asked for");
    }
  }

  @Test
  void without_a_descriptor_it_is_tried_again() throws IOException {
    LazySelector late = new LazySelector(new Exhausted());

    assertThat(late.openOrPause()).isFalse();
    assertThat(late.openOrPause()).isTrue();
    assertThat(late.get().isOpen()).isTrue();
    late.close();
  }

  @Test
  void a_loop_opens_none_before_it_waits() throws JMException {
    List<EventLoop> loops = new ArrayList<>();
    long before = descriptors();
    for (int i = 0; i < 200; i++) {
      EventLoop loop = new EventLoop();
      loops.add(loop);
      assertThat(loop.run(turns())).isEqualTo(10);
    }

    assertThat(descriptors() - before).isLessThan(100);
    loops.forEach(EventLoop::close);
  }

  /** Returns how many descriptors the JVM has open; 0 where it does not know. */
  private static long descriptors() throws JMException {
    try {
      return (Long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName("java.lang:type=OperatingSystem"), "OpenFileDescriptorCount");
    } catch (AttributeNotFoundException unknown) {
      return 0;
    }
  }

  @Test
  @Timeout(60)
  void whoever_submits_just_before_a_loop_waits_for_the_first_time_is_served() {
    for (int i = 0; i < 300; i++) {
      EventLoop loop = new EventLoop();
      Thread thread = new Thread(loop::runForever);
      thread.start();
      CompletableFuture<Integer> submitted = loop.submit(turns());

      assertThat(submitted.join()).isEqualTo(10);
      loop.shutdown();
      loop.close();
    }
  }
}
