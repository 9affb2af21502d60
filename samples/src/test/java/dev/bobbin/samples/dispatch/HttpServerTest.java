package dev.bobbin.samples.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  private static final int CLIENTS = 200;
  private static final int REQUESTS = 20;

  @Generator
  private static Async<Integer> visit(AskHttpServer client, String page) {
    int last = 0;
    for (int i = 0; i < REQUESTS; i++) {
      String answer = Gen.yieldFrom(client.get("/visit/" + page));
      int count = Integer.parseInt(answer.substring("200 visit ".length()));
      assertThat(count).isGreaterThan(last);
      last = count;
    }
    return Gen.done(last);
  }

  /** More ask at a time than the source answers: some are told so when their time is over. */
  @Generator
  private static Async<String> askBoth(AskHttpServer client) {
    return Gen.done(Gen.<String>yieldFrom(client.get("/both")));
  }

  @Test
  void every_request_of_many_clients_at_once_is_answered_and_counted_once() {
    try (HttpServer server = new HttpServer();
        EventLoop loop = new EventLoop()) {
      AskHttpServer client = new AskHttpServer(server.port());
      List<Task<Integer>> visitors = new ArrayList<>();
      List<Task<String>> others = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        visitors.add(loop.spawn(visit(client, "page-" + i % 4)));
        others.add(loop.spawn(askBoth(client)));
      }
      loop.run();

      assertThat(server.visits()).hasSize(4).containsValue(CLIENTS / 4 * REQUESTS);
      assertThat(server.visits().values().stream().mapToInt(count -> count).sum())
          .isEqualTo(CLIENTS * REQUESTS);
      assertThat(visitors).allMatch(task -> task.result() >= REQUESTS);
      assertThat(others)
          .extracting(Task::result)
          .allMatch(answer -> answer.equals("200 [left, right]") || answer.startsWith("503"))
          .contains("200 [left, right]");
    }
  }
}
