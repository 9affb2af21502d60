package dev.bobbin.samples.references.actors;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.samples.trace.Trace;
import java.util.HashMap;
import java.util.Map;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace coroutines() {
    Trace trace = new Trace();
    Map<String, Coroutine<Void, Object, Void>> players = new HashMap<>();
    players.put(
        "ping",
        trace.primed(
            "ping", () -> PingPong.player("ping", ball -> players.get("pong").send(ball))));
    players.put(
        "pong",
        trace.primed(
            "pong", () -> PingPong.player("pong", ball -> players.get("ping").send(ball))));
    try {
      players.get("ping").send(10);
    } catch (GeneratorStateException stillRunning) {
      // The diagram shows it.
    }
    return trace;
  }

  static Trace actors() {
    Trace trace = new Trace("Actors.run");
    Actors actors = new Actors();
    actors.start(
        "ping",
        trace.primed("ping", () -> PingPong.player("ping", ball -> actors.send("pong", ball))));
    actors.start(
        "pong",
        trace.primed("pong", () -> PingPong.player("pong", ball -> actors.send("ping", ball))));
    actors.send("ping", 3);
    actors.run();
    return trace;
  }
}
