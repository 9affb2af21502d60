package dev.bobbin.javac;

import com.sun.management.OperatingSystemMXBean;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/** Runs javac once in this JVM, and prints the processor time that the JVM has taken. */
final class CompileOnce {
  private CompileOnce() {}

  /** The first argument is a folder to weave afterwards, or empty; the others are javac's. */
  public static void main(String[] arguments) throws IOException {
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    int code = ToolProvider.findFirst("javac").orElseThrow().run(System.err, System.err, options);
    if (code == 0 && !arguments[0].isEmpty()) {
      Weaver weaver = new Weaver(WeaverOptions.defaults());
      new DirectoryWeaver(weaver::weave).weave(Path.of(arguments[0]));
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.println(system.getProcessCpuTime() / 1_000_000);
    System.exit(code);
  }
}
