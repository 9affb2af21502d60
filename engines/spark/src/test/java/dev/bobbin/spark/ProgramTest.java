package dev.bobbin.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.durable.Durable;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.ProgramJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The program on a cluster: in one JVM, and with executors in JVMs of their own. */
@OncePerBuild
class ProgramTest {
  private static final String[] RESULTS = {
    "runs: 104, first 0=499500",
    "every: [0, 30000, 60000, 90000]",
    "rdd: 104",
    "digits: {0=1250, 1=1250, 2=1250, 3=1250, 4=1250, 5=1250, 6=1250, 7=1250, 8=1250, 9=1250}",
    "suspended: [105, 12605, 25105, 37605, 50105, 62605, 75105, 87605], here 105"
  };

  /** A JVM of some seconds compiles nothing twice. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final long PATIENCE_SECONDS = 300;

  @TempDir Path folder;

  private String run(String master, Path jar) throws Exception {
    String opens = System.getProperty("bobbin.spark.opens");
    List<String> command = new ArrayList<>(List.of("-Xmx600m"));
    command.addAll(List.of(opens.split(" ")));
    command.addAll(
        List.of(
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.jars=" + jar,
            "-Dspark.executor.memory=512m",
            "-Dspark.testing.memory=600000000",
            "-Dspark.executor.extraJavaOptions=" + SHORT_LIVED + " " + opens,
            "-Dspark.local.dir=" + folder.resolve("local"),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            master));
    ProcessBuilder builder = JavaProcess.builder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as(Files.readString(out) + Files.readString(err))
          .isTrue();
      assertThat(process.exitValue()).as(Files.readString(err)).isZero();
      return Files.readString(out).replace("\r\n", "\n");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** What an installation has: all jars of Spark, but none of the program. */
  private static Path home() throws IOException {
    Path jars = Files.createDirectories(Path.of("target", "spark-home", "jars").toAbsolutePath());
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(element);
      if (element.endsWith(".jar") && !jar.getFileName().toString().startsWith("bobbin")) {
        link(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    return jars.getParent();
  }

  private static void link(Path link, Path jar) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, jar);
  }

  /** Returns the program with what it needs of Bobbin, as its build would pack it. */
  private Path jar() throws IOException {
    return ProgramJar.of(folder.resolve("program.jar"), Program.class, Gen.class, Durable.class);
  }

  /** What the other test does not show: that no executor is needed. */
  @EnabledIfSystemProperty(named = "bobbin.thorough", matches = "true")
  @Test
  void woven_classes_work_on_threads() throws Exception {
    assertThat(run("local[2]", jar()).lines()).containsExactly(RESULTS);
  }

  @Test
  void woven_classes_work_on_executors_of_which_one_is_killed() throws Exception {
    List<String> all = Stream.concat(Arrays.stream(RESULTS), Stream.of("killed: 104")).toList();

    assertThat(run("local-cluster[2,1,512]", jar()).lines()).containsExactlyElementsOf(all);
  }
}
