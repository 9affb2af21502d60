package dev.bobbin.samples.references.actors;

import dev.bobbin.Coroutine;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Actors that send each other messages through a queue, run one after the other. */
final class Actors {
  private final Map<String, Coroutine<?, Object, ?>> actors = new HashMap<>();
  private final Queue<Message> messages = new ArrayDeque<>();

  private record Message(String receiver, Object content) {}

  // snippet: actors
  void start(String name, Coroutine<?, Object, ?> actor) {
    actors.put(name, actor);
  }

  void send(String name, Object content) {
    messages.add(new Message(name, content));
  }

  void run() {
    while (!messages.isEmpty()) {
      Message message = messages.remove();
      actors.get(message.receiver()).send(message.content());
    }
  }
  // end
}
