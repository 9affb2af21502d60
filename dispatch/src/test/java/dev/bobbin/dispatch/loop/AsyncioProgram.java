package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.sleep;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that a line at a time tells what to do, and what it logs over a virtual clock. */
abstract class AsyncioProgram {
  final List<String> lines;
  final VirtualClock clock = new VirtualClock();
  final EventLoop loop = new EventLoop(clock);
  private final List<String> out = new ArrayList<>();

  AsyncioProgram(List<String> lines) {
    this.lines = lines;
  }

  abstract Async<Void> main();

  final List<String> run() {
    try (loop) {
      loop.run(main());
    }
    return out;
  }

  final void log(Object... words) {
    String text = Stream.of(words).map(AsyncioProgram::word).collect(Collectors.joining(" "));
    out.add(String.format(Locale.ROOT, "> %.3f %s", clock.elapsed().toNanos() / 1e9, text));
  }

  /** Writes as Python does. */
  private static String word(Object word) {
    if (word instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return word == null ? "None" : word.toString();
  }

  static Request seconds(long seconds) {
    return sleep(Duration.ofSeconds(seconds));
  }

  static Duration duration(String seconds) {
    return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
  }
}
