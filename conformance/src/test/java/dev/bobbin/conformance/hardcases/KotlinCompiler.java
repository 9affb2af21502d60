package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.ClassFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles Kotlin sources to class files, which are not woven. */
final class KotlinCompiler {

  private KotlinCompiler() {}

  /** Returns the source in the test resources that has the name. */
  static Path source(String name) {
    try {
      return Path.of(KotlinCompiler.class.getResource("/hardcases/kotlin/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Returns class files by binary name. */
  static Map<String, byte[]> compile(Path source, Path folder, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-no-stdlib", "-no-reflect"));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", folder.toString(), source.toString()));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();

    ExitCode exit =
        new K2JVMCompiler()
            .exec(
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));

    assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    return ClassFolder.read(folder);
  }
}
