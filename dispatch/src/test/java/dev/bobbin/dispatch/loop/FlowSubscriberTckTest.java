package dev.bobbin.dispatch.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** The subscriber of {@link Flows} against the rules of Reactive Streams; run by TestNG. */
public class FlowSubscriberTckTest extends FlowSubscriberBlackboxVerification<Long> {
  private static final long PATIENCE_MILLIS = 1_500;
  private static final long SILENCE_MILLIS = 50;

  private EventLoop loop;
  private Thread thread;

  /** Creates the verification. */
  public FlowSubscriberTckTest() {
    super(new TestEnvironment(PATIENCE_MILLIS, SILENCE_MILLIS));
  }

  @BeforeClass
  void startLoop() {
    loop = new EventLoop(LoopClock.SYSTEM, (task, failure) -> {});
    thread = new Thread(loop::runForever, "subscriber's loop");
    thread.start();
  }

  @AfterClass
  void stopLoop() throws InterruptedException {
    loop.close();
    thread.join();
  }

  /** The one with which a task subscribes that takes all there is. */
  @Override
  public Flow.Subscriber<Long> createFlowSubscriber() {
    CompletableFuture<Flow.Subscriber<? super Long>> subscriber = new CompletableFuture<>();
    Flow.Publisher<Long> capturing = subscriber::complete;
    loop.submit(Flows.items(capturing, 4).forEach(item -> {}));
    @SuppressWarnings("unchecked") // it takes Longs
    Flow.Subscriber<Long> taken = (Flow.Subscriber<Long>) subscriber.join();
    return taken;
  }

  @Override
  public Long createElement(int element) {
    return (long) element;
  }
}
