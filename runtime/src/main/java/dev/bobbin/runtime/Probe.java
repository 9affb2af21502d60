package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * What an agent that records runs puts calls of into loaded classes; nothing else calls it.
 *
 * <p>It is in the agent's jar and not in that of the runtime, as programs that nobody records have
 * no use for it: the agent defines it in the runtime's package, whose classes it looks into.
 *
 * <p>It hands over what it is told, in types of the JDK: the agent may be in a class loader that
 * does not see this runtime. A fact is an array of the frame, its metadata, a function that gives
 * the value of a spill field, the suspension point where the frame is or was resumed last, and what
 * belongs to the kind of fact.
 */
public final class Probe {
  /** A frame was created: the name of the type that its method returns. */
  public static final int CREATED = 0;

  /** A body is entered: what is sent, raised, left by a delegate; how it was left. */
  public static final int ENTERED = 1;

  /** A body has suspended or returned: the value, whether it is suspended, whether it delegates. */
  public static final int LEFT = 2;

  /** A body has thrown, or could not be entered: the exception, whether it has thrown it. */
  public static final int FAILED = 3;

  /** A frame is being closed from outside: whether it has started, and keeps a value. */
  public static final int CLOSING = 4;

  /** An exception is raised from outside: the exception, whether the body has started. */
  public static final int RAISING = 5;

  /** A body begins a delegation: the delegate. */
  public static final int DELEGATING = 6;

  /** A delegate has returned at once: its result. */
  public static final int RETURNED = 7;

  /** A delegate that is no frame is asked: what is sent, raised; can it take it. */
  public static final int STEPPING = 8;

  /** It has answered: the value; whether it yielded. */
  public static final int STEPPED = 9;

  /** A body's handler is entered: the exception, its line, whether it handles all exceptions. */
  public static final int HANDLING = 10;

  /** A body is entered that has handlers of all exceptions: the states that they protect. */
  public static final int GUARDED = 11;

  /** A generator becomes a task: the task's name, and what it belongs to. */
  public static final int SPAWNED = 12;

  /** An item will be put into a queue: the item. */
  public static final int OFFERED = 13;

  /** An item was put into a queue: the queue's name, the item, and by which generator. */
  public static final int PUT = 14;

  /** An item was taken out of a queue: as for {@link #PUT}. */
  public static final int TAKEN = 15;

  /** An item was cancelled while it was in a queue: the queue's name, the item. */
  public static final int DISCARDED = 16;

  /** A generator is sent what comes out of a queue: the queue's name, the generator. */
  public static final int WORKING = 17;

  /** A task or a scope is cancelled: why. */
  public static final int CANCELLED = 18;

  /** A scope, a channel or a worker has ended. */
  public static final int ENDED = 19;

  private static final String AGENT = "dev.bobbin.agent.Hooks";

  /** Null where there is no agent; then nothing calls this, and it can be loaded all the same. */
  private static final ObjIntConsumer<Object[]> SINK = sink();

  private Probe() {}

  /** The agent's jar is on the class path of the system class loader. */
  @SuppressWarnings("unchecked") // it is the agent's
  private static ObjIntConsumer<Object[]> sink() {
    try {
      Class<?> agent = Class.forName(AGENT, true, ClassLoader.getSystemClassLoader());
      return (ObjIntConsumer<Object[]>) agent.getMethod("sink").invoke(null);
    } catch (ReflectiveOperationException | LinkageError absent) {
      return null;
    }
  }

  /** Tells that a frame was created. */
  public static void created(GeneratorFrame frame, String kind) {
    tell(CREATED, frame, kind);
  }

  /** Tells that a body is entered. */
  public static void entered(Object sent, Throwable raised, GeneratorFrame frame) {
    int left = frame instanceof DelegatingFrame parent ? parent.pending : DelegatingFrame.NOTHING;
    boolean answers = left >= DelegatingFrame.RESULT;
    tell(ENTERED, frame, sent, raised, answers ? frame.value : null, left);
  }

  /** Tells that a body has suspended or returned. */
  public static void left(boolean suspended, GeneratorFrame frame) {
    boolean delegates =
        suspended && frame instanceof DelegatingFrame parent && parent.delegate != null;
    tell(LEFT, frame, suspended ? yielded(frame) : frame.value, suspended, delegates);
  }

  /** Only a frame knows where its primitive is; one that has an object forgets it when taken. */
  private static Object yielded(GeneratorFrame frame) {
    Object kept = frame.value;
    Object yielded = frame.take();
    frame.value = kept;
    return yielded;
  }

  /** Tells that a body has thrown, or could not be entered. */
  public static void failed(Throwable thrown, GeneratorFrame frame) {
    tell(FAILED, frame, thrown, frame.state < 0);
  }

  /** Tells that a frame is being closed from outside. */
  public static void closing(GeneratorFrame frame) {
    tell(CLOSING, frame, frame.state != 0, frame.keepsValue());
  }

  /** Tells that an exception is raised from outside. */
  public static void raising(Throwable raised, GeneratorFrame frame) {
    tell(RAISING, frame, raised, frame.state != 0);
  }

  /** Tells that a body begins a delegation. */
  public static void delegating(DelegatingFrame frame) {
    tell(DELEGATING, frame, frame.delegate);
  }

  /** Tells that a delegate has returned at once, if it has. */
  public static void returned(DelegatingFrame frame, int resumed) {
    if (resumed >= 0) {
      tell(RETURNED, frame, ((GeneratorFrame) frame.delegate).value);
    }
  }

  /** Tells that a delegate that is no frame is asked. */
  public static void stepping(Object sent, Throwable raised, DelegatingFrame frame) {
    boolean takes = raised == null ? frame.delegate instanceof Coroutine : !frame.isPlain;
    tell(STEPPING, frame, sent, raised, takes && frame.delegate instanceof Gen);
  }

  /** Tells that a delegate that is no frame has answered; the mark stands for its end. */
  public static void stepped(Object answer, Object end, DelegatingFrame frame) {
    tell(STEPPED, frame, answer == end ? null : answer, answer != end);
  }

  /** Tells that a handler of a body is entered. */
  public static void handling(Throwable caught, GeneratorFrame frame, int line, boolean all) {
    tell(HANDLING, frame, caught, line, all);
  }

  /** Tells in which states a body has handlers of all exceptions before it. */
  public static void guarded(GeneratorFrame frame, String states) {
    tell(GUARDED, frame, states);
  }

  /** Tells that a generator becomes a task of an event loop, if it is a frame. */
  public static void spawned(Object body, String task, Object group) {
    if (body instanceof GeneratorFrame frame) {
      tell(SPAWNED, frame, task, group);
    }
  }

  /** Tells that an item will be put into a queue. */
  public static void offered(Object item) {
    tellOf(OFFERED, null, item);
  }

  /** Tells that an item was put into a queue. */
  public static void put(Object queue, String name, Object item, Object by) {
    tellOf(PUT, queue, name, item, by);
  }

  /** Tells that an item was taken out of a queue. */
  public static void taken(Object queue, String name, Object item, Object by) {
    tellOf(TAKEN, queue, name, item, by);
  }

  /** Tells that an item was cancelled while it was in a queue. */
  public static void discarded(Object queue, String name, Object item) {
    tellOf(DISCARDED, queue, name, item);
  }

  /** Tells which generator is sent what comes out of a queue. */
  public static void works(Object queue, String name, Object generator) {
    tellOf(WORKING, queue, name, generator);
  }

  /** Tells that a task or a scope is cancelled. */
  public static void cancelled(Object what, Throwable why) {
    tellOf(CANCELLED, what, why);
  }

  /** Tells that a scope, a channel or a worker has ended. */
  public static void ended(Object what) {
    tellOf(ENDED, what);
  }

  /** What is told of is no frame, but has its place. */
  private static void tellOf(int kind, Object what, Object... more) {
    hand(kind, fact(what, more));
  }

  private static void tell(int kind, GeneratorFrame frame, Object... more) {
    Object[] fact = fact(frame, more);
    IntFunction<Object> spilled = frame::spilled;
    fact[1] = frame.metadata();
    fact[2] = spilled;
    fact[3] = frame.isClosed() ? 0 : frame.point();
    int state = frame.state;
    if (state >= 0) {
      // Whoever makes a text of a value may come back here: to a body that runs.
      frame.state = ~frame.point();
    }
    try {
      hand(kind, fact);
    } finally {
      if (state >= 0) {
        frame.state = state;
      }
    }
  }

  private static Object[] fact(Object what, Object... more) {
    Object[] fact = new Object[4 + more.length];
    fact[0] = what;
    System.arraycopy(more, 0, fact, 4, more.length);
    return fact;
  }

  private static void hand(int kind, Object... fact) {
    if (SINK == null) {
      throw new IncompatibleClassChangeError("a class has hooks of an agent that is gone");
    }
    SINK.accept(fact, kind);
  }
}
