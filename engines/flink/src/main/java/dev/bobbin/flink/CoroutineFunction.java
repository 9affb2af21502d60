package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends the elements of each key to a coroutine of its own, which is kept, suspended, in Flink's
 * state.
 *
 * <p>What the body yields says what is done:
 *
 * <ul>
 *   <li>{@code Gen.yield()} awaits the next element of the key.
 *   <li>{@code Gen.yield(Within.millis(n))} awaits it with a time-out, in event time unless {@link
 *       #inProcessingTime()} was called; null is sent if none has come in time.
 *   <li>{@code Gen.yield(SideOutput.of(tag, x))} emits {@code x} to a side output.
 *   <li>{@code Gen.yield(Ask.TIMESTAMP)} and the others of {@link Ask} are answered at once.
 *   <li>{@code Gen.yield(x)}, with any other {@code x}, emits it.
 * </ul>
 *
 * <p>When the body returns, its value, unless it is null, is emitted, or kept for the next
 * coroutine of the key, by {@link #keepingResults}. Its state is cleared, and the key's next
 * element starts anew.
 *
 * <p>A deadline that has passed is delivered before an element of a later time, also where the
 * watermark lags behind that.
 *
 * @param <K> the keys
 * @param <I> the elements that come in
 * @param <O> what is emitted
 */
public final class CoroutineFunction<K, I, O> extends KeyedProcessFunction<K, I, O> {
  private static final long serialVersionUID = 1L;

  /** The name of the state. */
  static final String STATE = "bobbin-coroutine";

  private final CoroutineSuccessor<K, I> factory;
  private final CoroutineSettings settings;
  private final boolean keepsResult;
  private final boolean processingTime;
  private transient ValueState<Suspended> states;
  private transient Turn<K, O> turn;

  private CoroutineFunction(
      CoroutineSuccessor<K, I> factory,
      CoroutineSettings settings,
      boolean keepsResult,
      boolean processingTime) {
    this.factory = factory;
    this.settings = settings;
    this.keepsResult = keepsResult;
    this.processingTime = processingTime;
  }

  /**
   * Returns a function that emits return values.
   *
   * @param factory makes the coroutine of a key
   * @param classes those that have the {@code @Durable} methods of all coroutines that take part,
   *     delegates too; they may not be woven by the agent
   */
  public static <K, I, O> CoroutineFunction<K, I, O> of(
      CoroutineFactory<K, I> factory, Class<?>... classes) {
    CoroutineSettings settings = CoroutineSettings.of(classes);
    return new CoroutineFunction<>((key, none) -> factory.create(key), settings, false, false);
  }

  /**
   * Returns a function that keeps return values, and makes the next coroutine of a key from the
   * last one's.
   *
   * @param factory makes a coroutine of a key
   * @param classes as for {@link #of}
   */
  public static <K, I, O> CoroutineFunction<K, I, O> keepingResults(
      CoroutineSuccessor<K, I> factory, Class<?>... classes) {
    return new CoroutineFunction<>(factory, CoroutineSettings.of(classes), true, false);
  }

  /**
   * Returns the same function that also allows other classes in its state: those of objects that
   * variables refer to. Plain values of the platform, and the member classes of those that were
   * given, are allowed anyway.
   *
   * @param patterns as {@link java.io.ObjectInputFilter.Config#createFilter} takes them
   */
  public CoroutineFunction<K, I, O> allowing(String... patterns) {
    return new CoroutineFunction<>(
        factory, settings.allowing(patterns), keepsResult, processingTime);
  }

  /** Returns the same function that measures time-outs by the clock of the machine. */
  public CoroutineFunction<K, I, O> inProcessingTime() {
    return new CoroutineFunction<>(factory, settings, keepsResult, true);
  }

  @Override
  public void open(OpenContext context) {
    turn = new Turn<>(processingTime);
    states =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>(STATE, new SuspendedSerializer(settings)));
  }

  @Override
  public void processElement(I element, Context context, Collector<O> out) throws Exception {
    turn.begin(context, out);
    Suspended suspended = turn.expire(states.value());
    if (suspended == null || suspended.hasEnded()) {
      if (suspended != null && !keepsResult) {
        turn.emit(suspended.coroutine.result());
      }
      suspended = turn.start(suspended, coroutine(context.getCurrentKey(), suspended));
    }
    store(turn.send(suspended, element));
  }

  private Coroutine<?, ?, ?> coroutine(K key, Suspended ended) {
    return factory.create(key, ended == null ? null : ended.coroutine.result());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<O> out) throws Exception {
    Suspended suspended = states.value();
    if (suspended != null) {
      turn.beginTimer(context, out);
      store(turn.fire(suspended, time));
    }
  }

  private void store(Suspended suspended) throws Exception {
    turn.setTimer(suspended);
    if (suspended.hasEnded() && !keepsResult) {
      turn.emit(suspended.coroutine.result());
      states.clear();
    } else {
      states.update(suspended);
    }
  }
}
