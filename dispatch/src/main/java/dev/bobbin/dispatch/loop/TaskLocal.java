package dev.bobbin.dispatch.loop;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A variable that has a value of its own in each task; a new task begins with the values of the one
 * that spawned it.
 *
 * <p>To be used on the loop's thread, while a task runs. The model is Python's {@code
 * contextvars.ContextVar}.
 *
 * @param <T> the value; null is one
 */
public final class TaskLocal<T> {
  private final Supplier<? extends T> initial;

  private TaskLocal(Supplier<? extends T> initial) {
    this.initial = Objects.requireNonNull(initial, "the supplier of a task-local is null");
  }

  /**
   * Returns a new task-local.
   *
   * @param <T> the value
   * @param initial makes the value in a task where none was set, nor in those it comes from
   * @return the task-local
   */
  public static <T> TaskLocal<T> withInitial(Supplier<? extends T> initial) {
    return new TaskLocal<>(initial);
  }

  /**
   * Returns the value in the task that runs.
   *
   * @return what was set last, or the initial value
   * @throws IllegalStateException if no task runs on this thread
   */
  @SuppressWarnings("unchecked") // only set() puts something in
  public T get() {
    Task<?> task = Current.task("a task-local is read");
    if (task.locals != null && task.locals.containsKey(this)) {
      return (T) task.locals.get(this);
    }
    T value = initial.get();
    set(value);
    return value;
  }

  /**
   * Sets the value in the task that runs, and in those that it will spawn.
   *
   * @param value the value, which may be null
   * @throws IllegalStateException if no task runs on this thread
   */
  public void set(T value) {
    Task<?> task = Current.task("a task-local is set");
    // A copy, because tasks share what they have inherited.
    Map<Object, Object> changed =
        task.locals == null ? new IdentityHashMap<>(2) : new IdentityHashMap<>(task.locals);
    changed.put(this, value);
    task.locals = changed;
  }
}
