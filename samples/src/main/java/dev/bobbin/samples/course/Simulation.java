package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.cycle;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.range;
import static java.util.Comparator.comparingInt;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Simulates vans: each is a coroutine that yields its next event and is sent the time of it. */
public final class Simulation {

  private Simulation() {}

  /** Something that happens to a van at a time. */
  record Event(int time, int number, String what) {}

  @Generator
  static Coroutine<Event, Integer, Integer> van(
      int number, int stops, int start, Iterator<Integer> delays) {
    int now = Gen.<Integer>yield(new Event(start, number, "leaves the depot"));
    for (int i = 0; i < stops; i++) {
      now = Gen.<Integer>yield(new Event(now + delays.next(), number, "arrives"));
      now = Gen.<Integer>yield(new Event(now + delays.next(), number, "has unloaded"));
    }
    Gen.yield(new Event(now + 1, number, "goes home"));
    return Gen.returns(stops);
  }

  /** Runs processes, of which each has its index for a number. */
  static void simulate(List<Coroutine<Event, Integer, Integer>> processes, int until) {
    // A van has one event at a time, so two events never agree in both.
    var events = new PriorityQueue<>(comparingInt(Event::time).thenComparingInt(Event::number));
    processes.forEach(p -> events.add(p.next()));
    int time = 0;
    while (!events.isEmpty() && time < until) {
      Event event = events.remove();
      time = event.time();
      say(event, event.what());
      try {
        events.add(processes.get(event.number()).send(time));
      } catch (StopIteration e) {
        say(event, "is done, " + e.value() + " stops");
      }
    }
    System.out.println(
        events.isEmpty() ? "no more events" : "time is up, " + events.size() + " events pending");
  }

  private static void say(Event event, String what) {
    int number = event.number();
    System.out.printf("t=%3d %svan %d %s%n", event.time(), "    ".repeat(number), number, what);
  }

  private static List<Coroutine<Event, Integer, Integer>> vans(int count) {
    return map(i -> van(i, i + 1, 5 * i, cycle(List.of(4, 7, 3, 2, 9))), range(count)).toList();
  }

  /** Prints the events of three vans, once to the end and once until the time is up. */
  public static void run() {
    simulate(vans(3), 100);
    simulate(vans(3), 20);
  }
}
