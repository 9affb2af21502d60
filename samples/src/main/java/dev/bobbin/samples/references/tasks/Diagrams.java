package dev.bobbin.samples.references.tasks;

import dev.bobbin.Coroutine;
import dev.bobbin.samples.trace.Trace;
import java.io.IOException;
import java.net.SocketAddress;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace operatingSystem() throws IOException {
    Trace trace = new Trace("scheduler");
    OperatingSystem traced =
        new OperatingSystem() {
          @Override
          Coroutine<SystemCall, Object, Void> counter(String name, int count) {
            return trace.of(name, super.counter(name, 1));
          }

          @Override
          Coroutine<SystemCall, Object, Void> clock(int period) {
            return trace.of("clock", super.clock(period));
          }

          @Override
          Coroutine<SystemCall, Object, Void> init() {
            return trace.of("init", super.init());
          }
        };
    try (Channels channels = Channels.open()) {
      Scheduler scheduler = new Scheduler(new Timers(), channels);
      scheduler.start(traced.init());
      scheduler.run();
    }
    return trace;
  }

  static Trace echoServer() throws IOException {
    Trace trace = new Trace("scheduler");
    EchoServer traced =
        new EchoServer(1) {
          @Override
          Coroutine<SystemCall, Object, Void> client(SocketAddress address, int number)
              throws IOException {
            return trace.of("client", super.client(address, number));
          }
        };
    traced.serve();
    return trace;
  }

  static Trace trampoline() {
    Trace trace = new Trace("trampoline");
    Trampoline traced =
        new Trampoline() {
          @Override
          Coroutine<Call, Object, Long> add(long left, long right) {
            return trace.of("add " + left + " and " + right, super.add(left, right));
          }

          @Override
          Coroutine<Call, Object, Long> sum(int last) {
            return trace.of("sum to " + last, super.sum(last));
          }
        };
    Trampoline.trampoline(traced.sum(2));
    return trace;
  }
}
