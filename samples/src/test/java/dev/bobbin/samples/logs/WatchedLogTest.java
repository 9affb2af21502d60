package dev.bobbin.samples.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedLogTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("log"), "first\n");
  }

  @Test
  void file_that_has_grown_is_worth_reading_once() throws Exception {
    WatchedLog log = new WatchedLog(file, 0, 2);

    Files.writeString(file, "second\n", StandardOpenOption.APPEND);

    assertThat(log.await()).isTrue();
    assertThat(log.await()).isFalse();
  }

  @Test
  void waiting_for_ever_can_be_interrupted() throws Exception {
    WatchedLog log = new WatchedLog(file, 1, 0);

    Thread.currentThread().interrupt();

    assertThatThrownBy(log::await).isInstanceOf(InterruptedIOException.class);
  }
}
