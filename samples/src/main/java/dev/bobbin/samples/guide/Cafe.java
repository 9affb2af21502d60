package dev.bobbin.samples.guide;

import static dev.bobbin.dispatch.loop.Requests.gather;
import static dev.bobbin.dispatch.loop.Requests.join;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.take;
import static dev.bobbin.dispatch.loop.Requests.withTimeout;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.ChannelClosedException;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program for asyncio, ported line by line. */
final class Cafe {

  private Cafe() {}

  // snippet: cafe
  /** What a customer waits for. */
  record Order(String customer, String drink) {}

  @Generator
  static Async<Void> barista(String name, Channel<Order> orders, List<String> served) {
    try {
      while (true) {
        Order order = Gen.yield(take(orders));
        Gen.yield(sleep(Duration.ofSeconds(2)));
        served.add(name + " serves " + order.drink() + " to " + order.customer());
      }
    } catch (ChannelClosedException allServed) {
      return Gen.done();
    }
  }

  @Generator
  static Async<String> customer(String name, String drink, Channel<Order> orders) {
    try {
      Gen.yield(withTimeout(Duration.ofSeconds(1), put(orders, new Order(name, drink))));
      return Gen.done(name + " has ordered");
    } catch (RequestTimeoutException late) {
      return Gen.done(name + " has left");
    }
  }

  @Generator
  static Async<Void> main() {
    Channel<Order> orders = Channel.of(1);
    List<String> served = new ArrayList<>();
    Task<Void> ann = Gen.yield(spawn(barista("Ann", orders, served)));
    Task<Void> bob = Gen.yield(spawn(barista("Bob", orders, served)));
    List<String> told =
        Gen.yield(
            gather(
                customer("Cy", "tea", orders),
                customer("Di", "latte", orders),
                customer("Ed", "mocha", orders),
                customer("Flo", "cocoa", orders)));
    orders.close();
    Gen.yield(join(ann));
    Gen.yield(join(bob));
    told.forEach(System.out::println);
    served.forEach(System.out::println);
    return Gen.done();
  }

  static void cafe() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(main());
    }
  }
  // end
}
