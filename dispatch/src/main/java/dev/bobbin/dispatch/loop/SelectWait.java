package dev.bobbin.dispatch.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a task waits for the first of several outcomes. */
final class SelectWait extends Wait {
  private final List<Alternative> waiting = new ArrayList<>();
  private boolean over;

  SelectWait(Waiter waiter) {
    super(waiter);
  }

  boolean isOver() {
    return over;
  }

  /** Begins an alternative; if it has an outcome at once, this is over. */
  void begin(Task<?> task, int index, Request request) throws Exception {
    Alternative alternative = new Alternative(index);
    Wait begun;
    try {
      begun = request.begin(task, alternative);
    } catch (Throwable refused) {
      withdrawAllBut(null, refused);
      throw refused;
    }
    if (begun != null) {
      alternative.wait = begun;
      waiting.add(alternative);
    }
  }

  private void withdrawAllBut(Alternative winner, Throwable why) {
    over = true;
    for (Alternative alternative : waiting) {
      if (alternative != winner) {
        alternative.wait.withdraw(why);
      }
    }
    waiting.clear();
  }

  @Override
  boolean withdraw(Throwable why) {
    withdrawAllBut(null, why);
    return true;
  }

  @Override
  public String toString() {
    // Another thread may ask while the loop's empties the list: a copy has nulls then.
    return Arrays.stream(waiting.toArray(new Alternative[0]))
        .filter(Objects::nonNull)
        .map(alternative -> Text.of(alternative.wait))
        .collect(Collectors.joining(", or "));
  }

  /** One of the requests. */
  private final class Alternative extends Waiter {
    private final int index;

    /** Null while it begins. */
    private Wait wait;

    Alternative(int index) {
      this.index = index;
    }

    @Override
    Object body() {
      return waiter.body();
    }

    @Override
    String whereItIs() {
      return waiter.whereItIs();
    }

    @Override
    public String toString() {
      return waiter.toString();
    }

    @Override
    Waiter outermost() {
      return waiter.outermost();
    }

    @Override
    boolean isRivalOf(Waiter other) {
      return other.outermost() == outermost();
    }

    @Override
    void resume(Object outcome) {
      win();
      waiter.resume(new Selected(index, outcome));
    }

    @Override
    void raise(Throwable failure) {
      win();
      waiter.raise(failure);
    }

    private void win() {
      if (wait != null) {
        wait.ended();
      }
      withdrawAllBut(this, TaskCancelled.ofOther("another alternative has won"));
    }
  }
}
