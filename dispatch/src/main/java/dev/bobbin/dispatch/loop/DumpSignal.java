package dev.bobbin.dispatch.loop;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tells what the tasks of a loop wait for when the operating system sends the process a signal,
 * {@code kill -USR2 PID}, until this is closed.
 *
 * <p>Java has no interface of its own for signals: this uses {@code sun.misc.Signal} of the JDK's
 * module {@code jdk.unsupported}, by reflection. {@link EventLoop#register} needs nothing of the
 * kind.
 */
public final class DumpSignal implements AutoCloseable {
  private final String signal;
  private final EventLoop loop;
  private final Consumer<? super String> sink;

  private DumpSignal(String signal, EventLoop loop, Consumer<? super String> sink) {
    this.signal = Objects.requireNonNull(signal, "the signal is null");
    this.loop = Objects.requireNonNull(loop, "the loop is null");
    this.sink = Objects.requireNonNull(sink, "what takes the dumps is null");
  }

  /**
   * Listens to a signal. Several loops may listen to the same one; what else the program had for it
   * does not hear of it meanwhile.
   *
   * @param signal the name without SIG; the HotSpot JVM leaves USR2 and WINCH to programs
   * @param loop whose {@link EventLoop#dump()} is told
   * @param sink called with the text, by a thread of the JVM
   * @return closing it ends the listening
   * @throws IllegalArgumentException if there is no such signal, or the JVM needs it itself
   * @throws UnsupportedOperationException if the Java runtime has no module {@code jdk.unsupported}
   */
  public static DumpSignal on(String signal, EventLoop loop, Consumer<? super String> sink) {
    DumpSignal listener = new DumpSignal(signal, loop, sink);
    Signals.add(signal, listener, listener::dump);
    return listener;
  }

  private void dump() {
    sink.accept(loop.dump());
  }

  @Override
  public void close() {
    Signals.remove(signal, this);
  }
}
