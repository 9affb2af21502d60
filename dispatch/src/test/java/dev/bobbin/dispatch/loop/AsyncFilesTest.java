package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncFilesTest extends LoopTestBase {
  @TempDir private Path folder;

  @Generator
  private Async<Void> writeAndRead() throws IOException {
    Path file = folder.resolve("file");
    Gen.yieldFrom(AsyncFiles.writeString(file, "grün"));
    Gen.yieldFrom(AsyncFiles.write(file, new byte[] {'!', '\n'}, StandardOpenOption.APPEND));
    String text = Gen.yieldFrom(AsyncFiles.readString(file));
    byte[] bytes = Gen.yieldFrom(AsyncFiles.read(file));
    tell(text);
    tell(bytes.length);
    return Gen.done();
  }

  @Test
  void files_are_written_and_read() throws IOException {
    loop.run(writeAndRead());
    assertThat(told).containsExactly("grün!\n", 7);
  }

  @Test
  void lines_of_a_large_file_are_read_one_after_the_other() throws IOException {
    List<String> lines = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();
    Path file = Files.write(folder.resolve("lines"), lines);
    List<String> read = new ArrayList<>();
    loop.run(AsyncFiles.lines(file).forEach(read::add));
    assertThat(read).isEqualTo(lines);
  }

  @Test
  void a_file_that_does_not_exist_is_a_failure() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> loop.run(AsyncFiles.read(missing)))
        .hasCauseInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> loop.run(AsyncFiles.lines(missing).forEach(this::tell)))
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
