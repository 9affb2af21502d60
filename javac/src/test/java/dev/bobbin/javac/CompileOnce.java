package dev.bobbin.javac;

import com.sun.management.OperatingSystemMXBean;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.ClassPath;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs javac once in this JVM, and prints the processor time that the JVM has taken. */
final class CompileOnce {
  private CompileOnce() {}

  /**
   * The first argument is empty, or a folder to weave afterwards and what else is on its class
   * path, as the Maven plugin weaves; the others are javac's.
   */
  public static void main(String[] arguments) throws IOException {
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    int code = ToolProvider.findFirst("javac").orElseThrow().run(System.err, System.err, options);
    if (code == 0 && !arguments[0].isEmpty()) {
      weave(Arrays.stream(arguments[0].split(File.pathSeparator)).map(Path::of).toList());
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.println(system.getProcessCpuTime() / 1_000_000);
    System.exit(code);
  }

  private static void weave(List<Path> classPath) throws IOException {
    try (ClassPath known = new ClassPath(classPath)) {
      Weaver weaver = new Weaver(WeaverOptions.defaults().withClassFiles(known));
      new DirectoryWeaver(weaver::weave, known).weave(classPath.get(0));
    }
  }
}
