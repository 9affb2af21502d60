package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Runs the coroutine of one key, for one element or one timer, until it waits again. There is one
 * object for all the turns of a function, since each element has one.
 *
 * @param <K> the keys
 * @param <O> what is emitted
 */
final class Turn<K, O> {
  /** Stands for the end of a body. */
  private static final Object ENDED = new Object();

  private final boolean processingTime;
  private KeyedProcessFunction<K, ?, O>.Context context;
  private TimerService timers;
  private Collector<O> out;

  /** The timestamp of the element; NONE if it has none. */
  private long elementTime;

  /** The time of the element in whichever kind of time is used. */
  private long now;

  /** What the coroutine is told when it asks for the timestamp; NONE for null. */
  private long timestamp;

  Turn(boolean processingTime) {
    this.processingTime = processingTime;
  }

  /** Begins a turn for an element. */
  void begin(KeyedProcessFunction<K, ?, O>.Context newContext, Collector<O> newOut) {
    beginTimer(newContext, newOut);
    Long given = context.timestamp();
    elementTime = given == null ? Suspended.NONE : given;
    now = processingTime ? timers.currentProcessingTime() : elementTime;
  }

  /** Begins a turn for a timer. */
  void beginTimer(KeyedProcessFunction<K, ?, O>.Context newContext, Collector<O> newOut) {
    context = newContext;
    timers = newContext.timerService();
    out = newOut;
  }

  /** Lets pass what has passed before the element: the watermark, and so the timer, may lag. */
  Suspended expire(Suspended suspended) {
    while (suspended != null && suspended.deadline != Suspended.NONE && suspended.deadline < now) {
      timeOut(suspended);
      if (suspended.hasEnded()) {
        return suspended;
      }
    }
    return suspended;
  }

  private void timeOut(Suspended suspended) {
    timestamp = suspended.deadline;
    suspended.time = Math.max(suspended.time, suspended.deadline);
    suspended.deadline = Suspended.NONE;
    resume(suspended, null);
  }

  /** Runs a new coroutine to where it waits for its first element. */
  Suspended start(Suspended ended, Coroutine<?, ?, ?> coroutine) {
    Suspended started = new Suspended(coroutine);
    started.timer = ended == null ? Suspended.NONE : ended.timer;
    timestamp = elementTime;
    started.time = now;
    if (coroutine.state() == Gen.State.CREATED) {
      resume(started, null);
    }
    if (started.hasEnded()) {
      throw new IllegalStateException(
          "the coroutine of key "
              + context.getCurrentKey()
              + " has returned before it awaited its first element, which would be lost");
    }
    return started;
  }

  /** Sends an element. */
  Suspended send(Suspended suspended, Object element) {
    timestamp = elementTime;
    suspended.time = Math.max(suspended.time, now);
    suspended.deadline = Suspended.NONE;
    resume(suspended, element);
    return suspended;
  }

  /** Lets the deadline pass, if the timer is still meant for it. */
  Suspended fire(Suspended suspended, long time) {
    if (time == suspended.timer) {
      suspended.timer = Suspended.NONE;
    }
    if (suspended.deadline != Suspended.NONE && suspended.deadline <= time) {
      timeOut(suspended);
    }
    return suspended;
  }

  @SuppressWarnings("unchecked")
  private void resume(Suspended suspended, Object element) {
    Coroutine<?, Object, ?> coroutine = (Coroutine<?, Object, ?>) suspended.coroutine;
    Object sent = element;
    for (Object value; (value = advance(coroutine, sent)) != ENDED; ) {
      sent = null;
      if (value == null) {
        return;
      }
      if (value instanceof Within within) {
        suspended.deadline = within.deadline(from(suspended, within));
        return;
      }
      if (value instanceof Ask ask) {
        sent = answer(ask);
      } else {
        emit(value);
      }
    }
  }

  /** Returns what the body yields next. With null, which is most common, no step is made. */
  private static Object advance(Coroutine<?, Object, ?> coroutine, Object sent) {
    if (sent == null) {
      return coroutine.hasNext() ? coroutine.next() : ENDED;
    }
    return coroutine.resume(sent) instanceof Step.Yielded<?, ?> yielded ? yielded.value() : ENDED;
  }

  private long from(Suspended suspended, Within within) {
    if (suspended.time == Suspended.NONE && !within.absolute()) {
      throw new IllegalStateException(
          "the elements have no timestamps, from which a time-out would be counted; assign"
              + " timestamps and watermarks, or use inProcessingTime()");
    }
    return suspended.time;
  }

  private Object answer(Ask ask) {
    return switch (ask) {
      case KEY -> context.getCurrentKey();
      case TIMESTAMP -> timestamp == Suspended.NONE ? null : timestamp;
      case WATERMARK -> timers.currentWatermark();
      case PROCESSING_TIME -> timers.currentProcessingTime();
    };
  }

  /** Emits a value, unless it is null. */
  @SuppressWarnings("unchecked")
  void emit(Object value) {
    if (value instanceof SideOutput<?> side) {
      output(side);
    } else if (value != null) {
      out.collect((O) value);
    }
  }

  private <X> void output(SideOutput<X> side) {
    context.output(side.tag(), side.value());
  }

  /**
   * Sees to it that a timer fires at the deadline, or before: one that fires too early is set
   * again, which is cheaper than to move it with each element. One whose time has passed, though
   * the watermark has not told so yet, is moved: it would read and write the state for nothing.
   */
  void setTimer(Suspended suspended) {
    boolean waits = !suspended.hasEnded() && suspended.deadline != Suspended.NONE;
    boolean late = suspended.timer > suspended.deadline;
    boolean passed = suspended.timer < suspended.time;
    if (suspended.timer != Suspended.NONE && (suspended.hasEnded() || waits && (late || passed))) {
      delete(suspended.timer);
      suspended.timer = Suspended.NONE;
    }
    if (waits && suspended.timer == Suspended.NONE) {
      register(suspended.deadline);
      suspended.timer = suspended.deadline;
    }
  }

  private void register(long time) {
    if (processingTime) {
      timers.registerProcessingTimeTimer(time);
    } else {
      timers.registerEventTimeTimer(time);
    }
  }

  private void delete(long time) {
    if (processingTime) {
      timers.deleteProcessingTimeTimer(time);
    } else {
      timers.deleteEventTimeTimer(time);
    }
  }
}
