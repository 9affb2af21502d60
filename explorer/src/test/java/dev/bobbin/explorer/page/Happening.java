package dev.bobbin.explorer.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An event of a {@link Run}. */
final class Happening {
  final String type;
  final int generator;
  final int thread;
  final long nanos = 1_500;
  int by = Run.PROGRAM;
  int line;
  int value = -1;
  int target = -1;
  List<Integer> names = List.of();
  List<Integer> values = List.of();

  private final Run run;

  Happening(Run run, String type, int generator, int thread) {
    this.run = run;
    this.type = type;
    this.generator = generator;
    this.thread = thread;
  }

  /** Caused by the body of a generator. */
  Happening by(int driver) {
    by = driver;
    return this;
  }

  Happening line(int number) {
    line = number;
    return this;
  }

  Happening value(String text) {
    value = run.text(text);
    return this;
  }

  Happening target(int delegate) {
    target = delegate;
    return this;
  }

  /** Names and values that changed. */
  Happening variables(String... changes) {
    List<Integer> texts =
        Arrays.stream(changes).map(text -> text == null ? -1 : run.text(text)).toList();
    names = IntStream.range(0, texts.size()).filter(i -> i % 2 == 0).mapToObj(texts::get).toList();
    values = IntStream.range(0, texts.size()).filter(i -> i % 2 > 0).mapToObj(texts::get).toList();
    return this;
  }
}
