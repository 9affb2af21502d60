package dev.bobbin.runtime;

import java.util.Iterator;

/**
 * The frame of a generator whose body contains a {@code yieldFrom}.
 *
 * <p>Its {@link #delegate} is the truth about a delegation; everything else that {@link Chain} and
 * {@link Route} keep is a cache.
 */
public abstract class DelegatingFrame extends GeneratorFrame {

  /** Deeper than this, {@link Chain} starts delegates, so that the Java stack does not grow. */
  private static final int DEEPEST = 16;

  /**
   * How many new generators may start each other on the Java stack without a frame, half of them
   * for each nesting of the body that starts the first; none while it is measured which code runs.
   */
  public static final int START_LEVELS = Traversals.STARTS ? 64 : 0;

  /** {@link #pending}: nothing. */
  static final byte NOTHING = 0;

  /** {@link #pending}: the delegate has not been asked for a value yet. */
  static final byte FIRST_STEP = 1;

  /**
   * {@link #pending}: what the delegate has returned is in {@link #value}, for the body to take.
   */
  static final byte RESULT = 2;

  /** {@link #pending}: the exception that the delegate has thrown is in {@link #value}. */
  static final byte FAILURE = 3;

  /**
   * Whether the delegate is known to be no generator. It is asked once, and not for each value: up
   * to Java 22, the JVM takes tens of nanoseconds to tell that a class lacks an interface.
   */
  transient boolean isPlain;

  /** What {@link #startDelegate} returns to a body that has to suspend. */
  private static final int SUSPENDED = -1;

  /** What the body delegates to, while it is suspended in a {@code yieldFrom}; else null. */
  public transient Iterator<?> delegate;

  /**
   * What a delegation waits for, if it is not the next request to the delegate: {@link
   * #FIRST_STEP}, set by the body; {@link #RESULT} or {@link #FAILURE} until the body has taken it.
   */
  public transient byte pending;

  /** {@link #nesting}: the body has made the frame as it first suspended, and nobody knows it. */
  static final byte NEW = -1;

  /**
   * How many bodies on the Java stack each started the next one, this one last; 0 where a chain has
   * come to it, or {@link #NEW}.
   */
  public transient byte nesting;

  /** How this frame drives its delegates; null until it is driven from outside. */
  transient Chain chain;

  /** That of the chain which drove this frame last, below its root; null if there is none. */
  transient Claim claim;

  /**
   * As that of {@link GeneratorFrame}.
   *
   * @throws IncompatibleClassChangeError unless it is a {@link SerializableFrame}
   */
  protected DelegatingFrame() {}

  /**
   * Creates a frame that has not started.
   *
   * @param contract the version that it was woven for, which its host has checked
   */
  protected DelegatingFrame(int contract) {
    super(contract);
  }

  /**
   * Returns the iterator to delegate to, as an Object: so the type of the local variable that keeps
   * it is the one that the body's stack maps promise.
   *
   * @param iterable a generator, iterator, iterable, stream, array or text
   * @throws NullPointerException if it is null
   */
  public static Object iterator(Object iterable) {
    if (iterable instanceof ReturnValue) {
      // As a delegate, it is the end of a generator that was started.
      throw ReturnValue.misused();
    }
    return Delegates.iterator(iterable);
  }

  /**
   * Begins the delegation to {@link #delegate}, when the body has saved all it needs to be
   * suspended. A new generator runs to its first yield right here: one that ends before costs
   * little, and the body goes on.
   *
   * @return the state at which the body goes on if the delegate has returned, or -1: the body has
   *     to suspend
   */
  public final int startDelegate() {
    isPlain = false;
    if (delegate == null || delegate instanceof ReturnValue) {
      pending = NOTHING;
      return state;
    }
    return delegate instanceof GeneratorFrame child
            && child.state == 0
            && nesting < DEEPEST
            && !start(child)
        ? state
        : SUSPENDED;
  }

  /** While the child takes its first step, both states say that they run. */
  private boolean start(GeneratorFrame child) {
    if (child instanceof DelegatingFrame frame) {
      frame.nesting = (byte) (nesting + 1);
    }
    state = ~state;
    boolean suspended = true;
    try {
      // One that fails keeps its exception, which the chain hands on.
      suspended = child.run(null, null) || child.state == FAILED;
      pending = NOTHING;
      if (child.state > 0
          && (!(child instanceof DelegatingFrame frame) || frame.delegate == null)) {
        // Until the chain takes its value; one that delegates in turn has none of its own.
        child.state += LOOKED_AHEAD;
      }
    } catch (Throwable notEntered) {
      // The chain takes the step.
    }
    state = ~state;
    return suspended ? forgetClaim(child) : ended(child);
  }

  /**
   * A chain that broke off before the first step knows nothing of what that did. It is asked
   * afterwards: a processor waits for a field to be read that a new object has just got.
   */
  private static boolean forgetClaim(GeneratorFrame child) {
    if (child instanceof DelegatingFrame frame && frame.claim != null) {
      frame.claim.stale = true;
      frame.claim = null;
    }
    return true;
  }

  private static boolean ended(GeneratorFrame child) {
    child.endReturned();
    return false;
  }

  /**
   * Returns what a delegate has returned at once, and lets the body run on; null, and nothing is
   * done, if the body has to suspend.
   *
   * @param resumed what {@link #startDelegate} returned
   */
  public final Object returned(int resumed) {
    if (resumed < 0) {
      return null;
    }
    Iterator<?> ended = delegate;
    delegate = null;
    state = ~resumed;
    if (!(ended instanceof GeneratorFrame child)) {
      return ReturnValue.unwrap(ended);
    }
    child.state = CLOSED;
    return child.value;
  }

  /**
   * Returns what a body gets for its {@code yieldFrom} when it is resumed there: what the delegate
   * has left, of which the frame lets go, or else what was sent or raised.
   *
   * @throws Throwable what the delegate has thrown, or what was raised
   */
  public final Object answer(Object sent, Throwable raised) throws Throwable {
    if (pending < RESULT) {
      rethrow(raised);
      return sent;
    }
    Object left = value;
    boolean failed = pending == FAILURE;
    pending = NOTHING;
    value = null;
    if (failed) {
      throw (Throwable) left;
    }
    return left;
  }

  @Override
  public final boolean hasNext() {
    if (keepsValue()) {
      return true;
    }
    if (!advance()) {
      return false;
    }
    state += LOOKED_AHEAD;
    return true;
  }

  @Override
  public final Object next() {
    if (keepsValue()) {
      state -= LOOKED_AHEAD;
    } else if (!advance()) {
      throw stop();
    }
    Object taken = value;
    value = null;
    return taken;
  }

  private boolean advance() {
    enter();
    return state >= 0 && (chain != null && chain.isKnown() && chain.walk() || drive(null, null));
  }

  @Override
  final void enter() {
    if (state < 0 && !resumable()) {
      return;
    }
    if (isDriven()) {
      throw Refusals.alreadyExecuting();
    }
    if (claim != null) {
      claim.stale = true;
      claim = null;
    }
  }

  @Override
  final boolean drive(Object sent, Throwable raised) {
    if (chain == null) {
      chain = new Chain(this);
    }
    return chain.drive(last(sent, sent = null), last(raised, raised = null));
  }

  /** A frame runs if it executes, or if one at or above it in its chain is being driven. */
  @Override
  final boolean isRunning() {
    return isExecuting() || !isClosed() && isDriven();
  }

  private boolean isDriven() {
    return chain != null && chain.claim.driving || claim != null && claim.driving;
  }

  @Override
  public final Object delegate() {
    return state() == State.SUSPENDED ? delegate : null;
  }
}
