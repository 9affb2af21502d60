package dev.bobbin.samples.trace;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run of generators, recorded: who calls, yields, sends, raises and returns to whom.
 *
 * <p>Each generator that is to be seen is wrapped by {@link #of} before it is driven or delegated
 * to; the others are taken for a part of those. For runs in one thread.
 */
public final class Trace {
  private final List<String> participants = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();

  /** Those that have called and wait for an answer, the innermost first; the caller is last. */
  private final Deque<String> active = new ArrayDeque<>();

  /** A run that the caller starts. */
  public Trace() {
    this("caller");
  }

  /** A run that is started by somebody with a better name. */
  public Trace(String caller) {
    active.push(join(caller));
  }

  /** Returns the coroutine, recorded under the given name, or under name 2, name 3 and so on. */
  public <Y, S, R> Coroutine<Y, S, R> of(String name, Coroutine<Y, S, R> coroutine) {
    return new TracedCoroutine<>(coroutine, join(name), this);
  }

  /** Returns the generator, recorded under a name; see {@link #of(String, Coroutine)}. */
  @SuppressWarnings("unchecked") // all that is woven is a Coroutine
  public <Y> Gen<Y> of(String name, Gen<Y> generator) {
    return generator instanceof Coroutine<Y, ?, ?> coroutine
        ? of(name, (Coroutine<Y, Object, Object>) coroutine)
        : of(name, new BodilessCoroutine<>(generator));
  }

  /** Calls a method that is primed, and records what its body does up to its first yield. */
  public <Y, S, R> Coroutine<Y, S, R> primed(String name, Supplier<Coroutine<Y, S, R>> call) {
    String unique = join(name);
    enter(unique, "prime");
    Coroutine<Y, S, R> coroutine = call.get();
    leave("first yield");
    return new TracedCoroutine<>(coroutine, unique, this);
  }

  /** Returns the text of a sequence diagram. */
  public String toMermaid() {
    return new MermaidDiagram(participants, messages).text();
  }

  /** Records that whoever is active calls a generator. */
  void enter(String generator, String call) {
    messages.add(new Message(Message.Kind.CALL, active.peek(), generator, call));
    active.push(generator);
  }

  /** Records what the active generator answers. */
  void leave(String answer) {
    leave(Message.Kind.ANSWER, answer);
  }

  /** Records what the active generator throws. */
  void fail(Throwable thrown) {
    leave(Message.Kind.FAILURE, "throw " + ValueText.of(thrown));
  }

  private void leave(Message.Kind kind, String text) {
    String generator = active.pop();
    messages.add(new Message(kind, generator, active.peek(), text));
  }

  /** Returns the place of the last record. */
  int last() {
    return messages.size() - 1;
  }

  /** Completes an answer of which the value was not known. */
  void complete(int place, String answer) {
    Message message = messages.get(place);
    messages.set(place, new Message(message.kind(), message.from(), message.to(), answer));
  }

  private String join(String name) {
    String unique = name;
    for (int i = 2; participants.contains(unique); i++) {
      unique = name + " " + i;
    }
    participants.add(unique);
    return unique;
  }
}
