package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.StressWeaver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a driver printed, and how it ended. */
final class Transcript {

  /** A stressed call takes several times the Java stack of a plain one. */
  private static final long STACK = 1L << 30;

  private Transcript() {}

  /** Runs a program in a loader and on a thread of its own, and returns the lines it printed. */
  static List<String> of(Program program, StressWeaver weaver) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Thread thread = new Thread(null, () -> run(program, weaver, out), "driver", STACK);
      thread.setContextClassLoader(new ProgramLoader(program, weaver));
      thread.start();
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void run(Program program, StressWeaver weaver, PrintStream out) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      Class<?> driver = Class.forName("drivers." + program.name(), true, loader);
      driver.getMethod("run", PrintStream.class).invoke(null, out);
      out.println("ended");
    } catch (InvocationTargetException e) {
      out.println("failed: " + e.getCause());
      e.getCause().printStackTrace(out);
    } catch (ReflectiveOperationException | LinkageError e) {
      out.println("not run: " + e);
    }
  }
}
