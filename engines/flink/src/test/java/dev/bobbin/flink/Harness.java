package dev.bobbin.flink;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** One operator without a cluster; an element's key is its first letter. */
final class Harness implements AutoCloseable {
  private static final int MAX_PARALLELISM = 8;

  private final KeyedOneInputStreamOperatorTestHarness<String, String, String> operator;
  private int seen;

  private Harness(
      CoroutineFunction<String, String, String> function,
      int parallelism,
      int subtask,
      OperatorSubtaskState state)
      throws Exception {
    operator =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function),
            word -> word.substring(0, 1),
            Types.STRING,
            MAX_PARALLELISM,
            parallelism,
            subtask);
    if (state != null) {
      operator.initializeState(state);
    }
    operator.open();
  }

  static Harness of(CoroutineFunction<String, String, String> function) throws Exception {
    return new Harness(function, 1, 0, null);
  }

  static Harness restored(
      CoroutineFunction<String, String, String> function, OperatorSubtaskState state)
      throws Exception {
    return new Harness(function, 1, 0, state);
  }

  Harness send(String word, long timestamp) throws Exception {
    operator.processElement(word, timestamp);
    return this;
  }

  Harness send(String word) throws Exception {
    operator.processElement(new StreamRecord<>(word));
    return this;
  }

  Harness watermark(long time) throws Exception {
    operator.processWatermark(time);
    return this;
  }

  Harness clock(long time) throws Exception {
    operator.setProcessingTime(time);
    return this;
  }

  /** Returns what was emitted since this was called last. */
  List<String> emitted() {
    List<String> all = operator.extractOutputValues();
    List<String> fresh = List.copyOf(all.subList(seen, all.size()));
    seen = all.size();
    return fresh;
  }

  List<Integer> lengths() {
    return operator.getSideOutput(Bodies.LENGTHS).stream().map(r -> r.getValue()).toList();
  }

  int keys() {
    return operator.numKeyedStateEntries();
  }

  int timers() {
    return operator.numEventTimeTimers();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return operator.snapshot(1, 1);
  }

  @Override
  public void close() {
    try {
      operator.close();
    } catch (Exception e) {
      throw new IllegalStateException("the operator cannot be closed", e);
    }
  }
}
