package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes; the programs are run by this JVM's launcher, hence on every system. */
@ExtendWith(Watchdog.class)
class SubprocessTest {
  private final EventLoop loop = new EventLoop();

  @AfterEach
  void close() {
    loop.close();
  }

  /** What the processes do. */
  static final class Program {
    public static void main(String[] args) throws IOException {
      switch (args[0]) {
        case "upper" -> {
          String text = new String(System.in.readAllBytes(), UTF_8);
          System.out.print(text.toUpperCase());
          System.err.print(text.length());
          System.exit(3);
        }
        case "echo" -> {
          for (int next = System.in.read(); next >= 0; next = System.in.read()) {
            System.out.write(next);
            System.out.flush();
          }
        }
        case "sleep" -> {
          System.out.println("begun");
          System.in.read();
        }
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static ProcessBuilder program(String what) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes =
        Path.of("target", "test-classes").toAbsolutePath(); // Surefire's folder is the module's.
    return new ProcessBuilder(
        java.toString(), "-Xshare:auto", "-cp", classes.toString(), Program.class.getName(), what);
  }

  @Test
  void a_process_gets_its_input_and_what_it_writes_is_read_without_blocking_each_other()
      throws IOException {
    byte[] input = new byte[500_000];
    Arrays.fill(input, (byte) 'x');
    Subprocess.Result result = loop.run(Subprocess.run(program("upper"), input));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).hasSize(500_000).containsOnly('X');
    assertThat(new String(result.errors(), UTF_8)).isEqualTo("500000");
  }

  @Generator
  private static Async<List<String>> converse() throws IOException {
    List<String> answers = new ArrayList<>();
    try (Subprocess process = Gen.yieldFrom(Subprocess.start(program("echo")))) {
      for (String word : List.of("one", "two")) {
        Gen.yieldFrom(process.write((word + "\n").getBytes(UTF_8)));
        String answer = Gen.yieldFrom(process.output().readLine());
        answers.add(answer);
      }
      Gen.yieldFrom(process.closeInput());
      int exitCode = Gen.yieldFrom(process.exitCode());
      answers.add("exit " + exitCode);
    }
    return Gen.done(answers);
  }

  @Test
  void tasks_converse_with_a_process() throws IOException {
    assertThat(loop.run(converse())).containsExactly("one", "two", "exit 0");
  }

  @Generator
  private static Async<Void> sleepIn(List<Process> processes, ProcessBuilder builder)
      throws IOException {
    try (Subprocess process = Gen.yieldFrom(Subprocess.start(builder))) {
      processes.add(process.process());
      Gen.yieldFrom(process.output().readLine());
      Gen.yieldFrom(process.exitCode());
    }
    return Gen.done();
  }

  @Test
  void a_task_whose_time_is_over_ends_its_process() throws Exception {
    List<Process> processes = new ArrayList<>();
    assertThatThrownBy(
            () ->
                loop.run(
                    CancelScope.deadline(
                        Duration.ofSeconds(2), sleepIn(processes, program("sleep")))))
        .hasCauseInstanceOf(RequestTimeoutException.class);
    assertThat(processes.get(0).waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** A program's words, which are read, when the process starts, only after a signal. */
  private static final class Held extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    private final transient CountDownLatch signal;

    Held(List<String> words, CountDownLatch signal) {
      super(words);
      this.signal = signal;
    }

    @Override
    public <T> T[] toArray(T[] into) {
      try {
        signal.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      return super.toArray(into);
    }
  }

  @Generator
  private static Async<Void> cancelAtOnce(Task<?> task) {
    task.cancel();
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Test
  void a_process_whose_task_is_cancelled_while_it_starts_does_not_go_on() throws IOException {
    List<Process> processes = new ArrayList<>();
    CountDownLatch cancelled = new CountDownLatch(1);
    Held words = new Held(program("sleep").command(), cancelled);
    Task<?> starting = loop.spawn(sleepIn(processes, new ProcessBuilder(words)));
    loop.spawn(cancelAtOnce(starting));
    loop.run();
    cancelled.countDown();

    assertThat(starting.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(processes).isEmpty();
    // It starts only now; one that is gone before it was seen is as good.
    comesTrue(SubprocessTest::hasChildren, 2);
    assertThat(comesTrue(() -> !hasChildren(), 30)).isTrue();
  }

  private static boolean comesTrue(BooleanSupplier condition, int seconds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < deadline) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static boolean hasChildren() {
    return ProcessHandle.current()
        .children()
        .anyMatch(
            child ->
                child.isAlive()
                    && Arrays.asList(child.info().arguments().orElse(new String[0]))
                        .contains(Program.class.getName()));
  }

  @Test
  void a_program_that_does_not_exist_is_a_failure_of_the_start() {
    ProcessBuilder missing = new ProcessBuilder("no-such-program-" + System.nanoTime());
    assertThatThrownBy(() -> loop.run(Subprocess.start(missing)))
        .hasCauseInstanceOf(IOException.class);
  }
}
