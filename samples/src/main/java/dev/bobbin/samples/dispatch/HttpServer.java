package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.Requests.await;
import static dev.bobbin.dispatch.loop.Requests.gather;
import static dev.bobbin.dispatch.loop.Requests.sleep;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Semaphore;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/**
 * An HTTP server of Vert.x whose handlers are generators, in the thread of Vert.x. What they share
 * needs no lock.
 */
public final class HttpServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Vertx vertx = Vertx.vertx();
  private final EventLoop loop;
  private final io.vertx.core.http.HttpServer server;
  private final Map<String, Integer> visits = new TreeMap<>();

  /** No more than ten ask the slow source at a time. */
  private final Semaphore source = new Semaphore(10);

  /** Starts the server on any free port of this machine. */
  public HttpServer() {
    Context context = vertx.getOrCreateContext();
    loop = EventLoop.on(work -> context.runOnContext(nothing -> work.run()));
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> loop.submit(handle(request)))
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** Returns where it listens. */
  public int port() {
    return server.actualPort();
  }

  @Generator
  private Async<Void> handle(HttpServerRequest request) {
    String answer;
    try {
      answer = Gen.yieldFrom(deadline(PATIENCE, route(request.path())));
    } catch (RequestTimeoutException late) {
      answer = "503 the source is slow";
    } catch (IllegalArgumentException unknown) {
      answer = "404 " + unknown.getMessage();
    }
    request.response().setStatusCode(Integer.parseInt(answer.substring(0, 3)));
    CompletionStage<Void> sent = request.response().end(answer.substring(4)).toCompletionStage();
    Gen.yield(await(sent));
    return Gen.done();
  }

  @Generator
  private Async<String> route(String path) {
    if (path.startsWith("/visit/")) {
      int count = visits.merge(path.substring(7), 1, Integer::sum);
      return Gen.done("200 visit " + count);
    }
    if (path.equals("/both")) {
      List<String> both = Gen.yield(gather(ask("left", 5), ask("right", 5)));
      return Gen.done("200 " + both);
    }
    if (path.equals("/slow")) {
      String never = Gen.yieldFrom(ask("slow", 60_000));
      return Gen.done("200 " + never);
    }
    throw new IllegalArgumentException("no such page: " + path);
  }

  /** Asks a source that needs some time for its answer. */
  @Generator
  private Async<String> ask(String what, int millis) {
    Gen.yield(source.acquire());
    try {
      Gen.yield(sleep(Duration.ofMillis(millis)));
      return Gen.done(what);
    } finally {
      source.release();
    }
  }

  /** Returns how often each page was visited; for the end. */
  public Map<String, Integer> visits() {
    return visits;
  }

  /** Cancels the handlers that run, and ends the server. */
  @Override
  public void close() {
    loop.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
