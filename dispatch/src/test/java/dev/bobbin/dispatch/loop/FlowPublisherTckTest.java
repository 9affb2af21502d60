package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** The publishers of {@link Flows} against the rules of Reactive Streams; run by TestNG. */
public class FlowPublisherTckTest extends FlowPublisherVerification<Long> {
  private static final long PATIENCE_MILLIS = 1_500;
  private static final long SILENCE_MILLIS = 50;

  private EventLoop loop;
  private Thread thread;

  /** Creates the verification. */
  public FlowPublisherTckTest() {
    super(new TestEnvironment(PATIENCE_MILLIS, SILENCE_MILLIS), PATIENCE_MILLIS);
  }

  @BeforeClass
  void startLoop() {
    loop = new EventLoop();
    thread = new Thread(loop::runForever, "publisher's loop");
    thread.start();
  }

  @AfterClass
  void stopLoop() throws InterruptedException {
    loop.close();
    thread.join();
  }

  @Generator
  private static Coroutine<Object, Object, Void> count(long items) {
    for (long i = 0; i < items; i++) {
      if (i % 3 == 0) {
        Gen.yield(Requests.checkpoint());
      }
      Gen.yield((Object) i);
    }
    return Gen.done();
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long items) {
    return Flows.publisher(loop, () -> AsyncGen.of(count(items)));
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    EventLoop closed = new EventLoop();
    closed.close();
    return Flows.publisher(closed, () -> AsyncGen.of(count(1)));
  }
}
