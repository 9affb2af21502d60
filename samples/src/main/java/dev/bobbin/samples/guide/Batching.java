package dev.bobbin.samples.guide;

import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;

/** Tasks that give way only when their channel is full or empty. */
final class Batching {

  private Batching() {}

  // snippet: batching
  @Generator
  static Async<Void> count(Channel<Integer> numbers, int n) {
    for (int i = 1; i <= n; i++) {
      if (!numbers.tryPut(i)) {
        System.out.println("full at " + i);
        Gen.yield(put(numbers, i));
      }
    }
    return Gen.done();
  }

  @Generator
  static Async<Void> add(Channel<Integer> numbers, int n) {
    int sum = 0;
    for (int i = 1; i <= n; i++) {
      Integer number = numbers.tryTake(null);
      if (number == null) {
        System.out.println("empty after " + sum);
        number = Gen.yield(take(numbers));
      }
      sum += number;
    }
    System.out.println(sum);
    return Gen.done();
  }

  static void batching() {
    Channel<Integer> numbers = Channel.of("numbers", 64);
    try (EventLoop loop = new EventLoop()) {
      loop.spawn(count(numbers, 100));
      loop.spawn(add(numbers, 100));
      loop.run();
    }
  }
  // end
}
