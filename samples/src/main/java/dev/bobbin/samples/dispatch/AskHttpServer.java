package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.await;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A client of the HTTP server, by the JDK's own HTTP client. */
public final class AskHttpServer {
  /** With a connection for each request that is under way; HTTP/2 would limit their number. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;

  AskHttpServer(int port) {
    this.port = port;
  }

  @Generator
  Async<String> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    HttpResponse<String> response =
        Gen.yield(await(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())));
    return Gen.done(response.statusCode() + " " + response.body());
  }

  @Generator
  private Async<Void> askAll(List<String> paths) {
    for (String path : paths) {
      String answer = Gen.yieldFrom(get(path));
      System.out.println(path + ": " + answer);
    }
    return Gen.done();
  }

  /** Prints what the server answers. */
  public static void run() {
    try (HttpServer server = new HttpServer();
        EventLoop loop = new EventLoop()) {
      AskHttpServer client = new AskHttpServer(server.port());
      loop.run(client.askAll(List.of("/visit/a", "/visit/a", "/both", "/slow", "/nowhere")));
    }
  }
}
