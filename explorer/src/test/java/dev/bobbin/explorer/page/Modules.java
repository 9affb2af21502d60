package dev.bobbin.explorer.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Serves modules to a browser, which does not load any from files. */
final class Modules implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final List<Path> folders;
  private final HttpServer server;

  private Modules(List<Path> folders) throws IOException {
    this.folders = folders;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  static Modules serve(Path... folders) throws IOException {
    return new Modules(List.of(folders));
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    for (Path folder : folders) {
      if (!name.isEmpty() && Files.exists(folder.resolve(name))) {
        send(exchange, OK, "text/javascript", Files.readAllBytes(folder.resolve(name)));
        return;
      }
    }
    send(
        exchange,
        name.isEmpty() ? OK : NOT_FOUND,
        "text/html",
        "<title>-</title>".getBytes("UTF-8"));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
