package dev.bobbin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccessLogTest {

  @Test
  void a_line_can_be_read() {
    String line = "v7 - - [01/Nov/2026:00:01:02 +0000] \"GET /pages/6200 HTTP/1.1\" 404 17";

    assertThat(AccessLog.parse(line)).contains(new AccessLog.Entry(6_200, "v7", 404, 17));
    assertThat(AccessLog.parse(line.replace("17", "-")).orElseThrow().bytes()).isZero();
    assertThat(AccessLog.parse(line.substring(0, 40))).isEmpty();
  }

  @Test
  void most_lines_can_be_read_and_tell_their_number() {
    List<Optional<AccessLog.Entry>> entries =
        LongStream.range(0, 10_000).mapToObj(AccessLog::line).map(AccessLog::parse).toList();

    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).map(AccessLog.Entry::number).orElse((long) i)).isEqualTo(i);
    }
    assertThat(entries.stream().filter(Optional::isEmpty).count()).isBetween(100L, 210L);
    assertThat(entries.stream().flatMap(Optional::stream).map(AccessLog.Entry::status).distinct())
        .containsExactlyInAnyOrder(200, 401, 404);
  }
}
