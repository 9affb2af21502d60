package dev.bobbin.flink;

import org.apache.flink.util.OutputTag;

/**
 * Yielded by a coroutine to emit a value to a side output, instead of the main one.
 *
 * @param <X> the type of the value
 * @param tag which output
 * @param value what is emitted
 */
public record SideOutput<X>(OutputTag<X> tag, X value) {

  /** Emits a value to a side output. */
  public static <X> SideOutput<X> of(OutputTag<X> tag, X value) {
    return new SideOutput<>(tag, value);
  }
}
