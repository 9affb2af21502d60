package dev.bobbin.samples.references.actors;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Two players that answer each other: called directly, and as actors. */
public final class PingPong {

  private PingPong() {}

  // snippet: player
  @Primed
  static Coroutine<Void, Object, Void> player(String name, IntConsumer otherPlayer) {
    while (true) {
      int ball = Gen.<Integer>yield();
      if (ball % 50_000 == 0) {
        System.out.println(name + " has ball " + ball);
      }
      if (ball > 0) {
        otherPlayer.accept(ball - 1);
      }
    }
  }

  // end

  /** Plays in four ways. */
  public static void run() throws InterruptedException {
    methods();
    coroutines();
    threads();
    actors();
  }

  // snippet: methods
  private static void methods() {
    try {
      ping(10_000_000);
    } catch (StackOverflowError tooDeep) {
      System.out.println("Methods that call each other: stack overflow");
    }
  }

  private static void ping(int ball) {
    if (ball > 0) {
      pong(ball - 1);
    }
  }

  private static void pong(int ball) {
    if (ball > 0) {
      ping(ball - 1);
    }
  }

  // end

  // snippet: coroutines
  private static void coroutines() {
    Map<String, Coroutine<Void, Object, Void>> players = new HashMap<>();
    players.put("ping", player("ping", ball -> players.get("pong").send(ball)));
    players.put("pong", player("pong", ball -> players.get("ping").send(ball)));
    try {
      players.get("ping").send(10);
    } catch (GeneratorStateException stillRunning) {
      System.out.println("Coroutines that send to each other: " + stillRunning.getMessage());
    }
  }

  // end

  // snippet: threads
  private static void threads() throws InterruptedException {
    Map<String, ThreadedActor> players = new HashMap<>();
    players.put("ping", new ThreadedActor(player("ping", ball -> play("pong", ball, players))));
    players.put("pong", new ThreadedActor(player("pong", ball -> play("ping", ball, players))));
    players.get("ping").send(1_000);
    for (ThreadedActor player : players.values()) {
      player.join();
    }
    System.out.println("Actors in threads: the game is over");
  }

  private static void play(String receiver, int ball, Map<String, ThreadedActor> players) {
    players.get(receiver).send(ball);
    if (ball == 0) {
      players.values().forEach(ThreadedActor::stop);
    }
  }

  // end

  // snippet: actors
  private static void actors() {
    Actors actors = new Actors();
    actors.start("ping", player("ping", ball -> actors.send("pong", ball)));
    actors.start("pong", player("pong", ball -> actors.send("ping", ball)));
    actors.send("ping", 200_000);
    actors.run();
    System.out.println("Actors: the game is over");
  }
  // end
}
