package dev.bobbin.dispatch.loop;

/** How a task waits for a channel that several threads use. */
abstract class SharedWait extends QueuedWait {
  /** The answer of an attempt that has to wait. */
  static final Object NOT_YET = new Object();

  private final Object monitor;
  private final OutsideCalls outside;
  private final SharedQueue<SharedWait> side;

  /** Whether it is this one's turn; within the monitor, as the next one is. */
  private boolean told;

  /** The item that it was handed then; null for none. */
  SharedItems.Item handed;

  private boolean over;

  SharedWait(Task<?> task, Waiter waiter, Object monitor, SharedQueue<SharedWait> side) {
    super(waiter);
    outside = task.loop().outside;
    this.monitor = monitor;
    this.side = side;
  }

  /** Does it, within the monitor; returns the outcome or {@link #NOT_YET}. */
  abstract Object attempt(boolean isTold);

  /** Lets others have what this one was told of; within the monitor. */
  abstract void passOn();

  /** Called before each attempt, outside of the monitor. */
  void prepare() {}

  /** Called after an attempt with an outcome, outside of the monitor. */
  void succeeded(Object outcome) {}

  final Wait begin() {
    Object outcome;
    prepare();
    synchronized (monitor) {
      outcome = attempt(false);
      if (outcome == NOT_YET) {
        side.add(this);
        outside.awaited++;
        return this;
      }
    }
    succeeded(outcome);
    waiter.resume(outcome);
    return null;
  }

  /** It is this one's turn; called by any thread. */
  final void told(SharedItems.Item item) {
    told = true;
    handed = item;
    // Not at once, even on the same loop: it would go on within the turn of another task.
    outside.add(this::come);
  }

  private void come() {
    Object outcome = null;
    Throwable failure = null;
    prepare();
    synchronized (monitor) {
      if (over) {
        return;
      }
      over = true;
      side.came();
      try {
        outcome = attempt(true);
      } catch (Throwable thrown) {
        failure = thrown;
        passOn();
      }
    }
    outside.awaited--;
    if (failure == null) {
      succeeded(outcome);
      waiter.resume(outcome);
    } else {
      waiter.raise(failure);
    }
  }

  @Override
  final boolean withdraw(Throwable why) {
    synchronized (monitor) {
      over = true;
      if (told) {
        side.came();
        passOn();
      } else {
        side.remove(this);
      }
    }
    outside.awaited--;
    return true;
  }
}
