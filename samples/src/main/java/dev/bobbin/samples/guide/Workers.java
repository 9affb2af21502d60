package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.dispatch.workers.Counters;
import dev.bobbin.dispatch.workers.Dispatcher;
import dev.bobbin.dispatch.workers.Outcome;
import dev.bobbin.dispatch.workers.Policy;
import dev.bobbin.dispatch.workers.Threaded;
import dev.bobbin.dispatch.workers.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generators in threads. */
final class Workers {

  private Workers() {}

  // snippet: threaded
  @Generator
  static Coroutine<Void, String, Integer> printer() {
    int lines = 0;
    try {
      while (true) {
        String line = Gen.yield();
        System.out.println(++lines + ": " + line);
      }
    } catch (GeneratorExit exit) {
      return Gen.returns(lines);
    }
  }

  static void threaded() {
    Threaded<String, Integer> printer = Threaded.of(printer());
    try (printer) {
      printer.send("printed by another thread");
      printer.send("in the order in which it was sent");
    }
    System.out.println(printer.result() + " lines");
  }

  // end

  // snippet: dispatcher
  @Generator
  static Coroutine<Integer, String, Void> counting() {
    Integer words = null;
    while (true) {
      String line = Gen.yield(words);
      words = line.split(" ").length;
    }
  }

  @Generator
  static Coroutine<Void, Outcome<String, Integer>, Integer> adding() {
    int sum = 0;
    Outcome<String, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  static void dispatcher() {
    Dispatcher<String, Integer> dispatcher =
        Dispatcher.workers(4, number -> counting()).into(adding());
    try (dispatcher) {
      dispatcher.send("to be or not to be");
      dispatcher.send("that is the question");
    }
    System.out.println(dispatcher.result() + " words");
  }

  // end

  // snippet: outcomes
  /** Fetches a page; the page "c" is there at the second attempt. */
  @Generator
  static Coroutine<String, String, Void> fetching(Map<String, Integer> attempts)
      throws IOException {
    String page = Gen.yield();
    while (true) {
      int attempt = attempts.merge(page, 1, Integer::sum);
      if (page.equals("c") && attempt == 1) {
        throw new IOException("no answer");
      }
      page = Gen.yield("page " + page);
    }
  }

  static void outcomes() {
    Map<String, Integer> attempts = new HashMap<>();
    List<String> pages = List.of("a", "b", "c");
    while (!pages.isEmpty()) {
      var dispatcher = Dispatcher.workers(1, number -> fetching(attempts)).intoList();
      try (dispatcher) {
        pages.forEach(dispatcher::send);
      }
      List<String> again = new ArrayList<>();
      for (Outcome<String, String> outcome : dispatcher.result()) {
        if (outcome instanceof Outcome.Value<String, String> value) {
          System.out.println(value.value());
        } else if (outcome instanceof Outcome.Failure<String, String> failure) {
          System.out.println("again, because of " + failure.exception().getMessage());
          again.add(failure.item());
        }
      }
      pages = again;
    }
  }

  // end

  // snippet: broadcast
  @Generator
  static Coroutine<String, String, Void> grep(String pattern) {
    String found = null;
    while (true) {
      String line = Gen.yield(found);
      found = line.contains(pattern) ? pattern + " in " + line : pattern + " not in " + line;
    }
  }

  static void broadcast() {
    List<String> patterns = List.of("warp", "weft");
    var dispatcher =
        Dispatcher.workers(patterns.size(), number -> grep(patterns.get(number)))
            .policy(Policy.broadcast())
            .intoList();
    try (dispatcher) {
      dispatcher.send("a warp");
    }
    dispatcher.result().sort(Comparator.comparing(Outcome::worker));
    dispatcher.result().forEach(outcome -> System.out.println(outcome.orThrow()));
  }

  // end

  // snippet: counters
  static void counters() {
    var dispatcher = Dispatcher.workers(2, number -> counting()).intoList();
    Ticket<String> ticket = dispatcher.send("to be or not to be");
    dispatcher.send("that is the question");
    dispatcher.close();
    Counters counters = dispatcher.counters();
    System.out.println(counters.submitted() + " sent, " + counters.done() + " done");
    System.out.println("still to be cancelled: " + ticket.cancel());
  }

  // end
}
