package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** Tasks that await what libraries do: HTTP, databases. */
@ExtendWith(Watchdog.class)
class LibrariesTest {
  private final EventLoop loop = new EventLoop();

  @AfterEach
  void close() {
    loop.close();
  }

  // The JDK's HTTP client

  @Generator
  private static Async<String> get(HttpClient client, URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<String> response =
        Gen.yield(await(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())));
    return Gen.done(response.statusCode() + " " + response.body());
  }

  @Test
  void tasks_await_answers_of_the_http_client() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      HttpClient client = HttpClient.newHttpClient();
      String base = "http://localhost:" + server.getAddress().getPort() + "/page";
      List<Task<String>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(loop.spawn(get(client, URI.create(base + i))));
      }
      loop.run();
      for (int i = 0; i < 50; i++) {
        assertThat(answers.get(i).result()).isEqualTo("200 /page" + i);
      }
    } finally {
      server.stop(0);
      ((ExecutorService) server.getExecutor()).shutdown();
    }
  }

  // Vert.x

  @Generator
  private static Async<String> askVertx(io.vertx.core.http.HttpClient client, int port) {
    var request =
        Gen.<io.vertx.core.http.HttpClientRequest>yield(
            await(client.request(HttpMethod.GET, port, "localhost", "/x").toCompletionStage()));
    // The body is asked for at once: Vert.x does not keep it for a task that comes a turn later.
    io.vertx.core.buffer.Buffer body =
        Gen.yield(await(request.send().compose(HttpClientResponse::body).toCompletionStage()));
    return Gen.done(body + " by " + Thread.currentThread().getName());
  }

  @Test
  void tasks_in_the_thread_of_vertx_await_its_futures() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      var server =
          vertx
              .createHttpServer()
              .requestHandler(request -> request.response().end("hello " + request.path()))
              .listen(0, "localhost")
              .toCompletionStage()
              .toCompletableFuture()
              .get(30, TimeUnit.SECONDS);
      var context = vertx.getOrCreateContext();
      // Held until the end: Vert.x closes the connections of a client that is collected.
      var client = vertx.createHttpClient();
      try (EventLoop there = EventLoop.on(work -> context.runOnContext(nothing -> work.run()))) {
        String answer =
            there.submit(askVertx(client, server.actualPort())).get(30, TimeUnit.SECONDS);
        assertThat(answer).startsWith("hello /x by vert.x-eventloop-thread");
      } finally {
        client.close();
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  // Databases by R2DBC

  private static <T> AsyncGen<T> items(Publisher<? extends T> publisher) {
    return Flows.items(FlowAdapters.toFlowPublisher(publisher), 16);
  }

  /** Awaits the only item of a publisher; null if there is none. */
  @Generator
  private static <T> Async<T> only(Publisher<? extends T> publisher) {
    AsyncGen<T> items = items(publisher);
    try {
      T item = Gen.yieldFrom(items.next());
      return Gen.done(item);
    } catch (StopAsyncIteration empty) {
      return Gen.done();
    } finally {
      Gen.yieldFrom(items.close());
    }
  }

  @Generator
  private static Async<Long> update(Connection connection, String sql) {
    Result result = Gen.yieldFrom(only(connection.createStatement(sql).execute()));
    long rows = Gen.yieldFrom(only(result.getRowsUpdated()));
    return Gen.done(rows);
  }

  @Generator
  private static Coroutine<Object, Object, Void> query(Connection connection, String sql) {
    Result result = Gen.yieldFrom(only(connection.createStatement(sql).execute()));
    AsyncGen<String> rows = items(result.map((row, metadata) -> row.get(0, String.class)));
    try {
      while (true) {
        String row = Gen.yieldFrom(rows.next());
        Gen.yield(row);
      }
    } catch (StopAsyncIteration end) {
      return Gen.done();
    } finally {
      Gen.yieldFrom(rows.close());
    }
  }

  @Generator
  private static Async<List<String>> useDatabase(ConnectionFactory database) {
    List<String> names = new ArrayList<>();
    Connection connection = Gen.yieldFrom(only(database.create()));
    try {
      Gen.yieldFrom(update(connection, "create table person (name varchar primary key)"));
      long rows =
          Gen.yieldFrom(
              update(
                  connection,
                  "insert into person select 'p' || right('000' || x, 4)"
                      + " from system_range(1, 1000)"));
      names.add(rows + " rows");
      Gen.yieldFrom(
          AsyncGen.<String>of(query(connection, "select name from person order by name"))
              .forEach(names::add));
      try {
        Gen.yieldFrom(update(connection, "insert into person values ('p0001')"));
      } catch (R2dbcException duplicate) {
        names.add("refused");
      }
    } finally {
      Gen.yieldFrom(only(connection.close()));
    }
    return Gen.done(names);
  }

  @Test
  void tasks_use_a_database_by_its_publishers() {
    ConnectionFactory database =
        ConnectionFactories.get("r2dbc:h2:mem:///dispatch;DB_CLOSE_DELAY=-1");
    List<String> names = loop.run(useDatabase(database));
    assertThat(names)
        .hasSize(1_002)
        .startsWith("1000 rows", "p0001", "p0002")
        .endsWith("p1000", "refused");
  }
}
