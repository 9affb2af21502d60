package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.ClassFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Hard case 74: class files that a compiler of another language made. */
final class KotlinTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> woven_generators_do_what_the_reference_does() throws Exception {
    List<DrivenCase> cases = DrivenCase.allIn(compile());

    assertThat(cases).hasSize(3);
    return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), each::compare));
  }

  private Map<String, byte[]> compile() throws IOException, URISyntaxException {
    Path source = Path.of(KotlinTest.class.getResource("/hardcases/kotlin/Numbers.kt").toURI());
    ByteArrayOutputStream messages = new ByteArrayOutputStream();

    ExitCode exit =
        new K2JVMCompiler()
            .exec(
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "1.8",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());

    assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    return ClassFolder.read(folder);
  }
}
