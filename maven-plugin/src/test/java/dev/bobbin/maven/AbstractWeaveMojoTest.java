package dev.bobbin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class AbstractWeaveMojoTest {
  @TempDir Path directory;

  private final RecordedLog log = new RecordedLog();

  @BeforeEach
  void two_classes() throws IOException {
    Files.writeString(directory.resolve("A.class"), "A");
    Files.writeString(directory.resolve("B.class"), "B");
  }

  @Test
  void what_was_woven_is_summed_up_in_one_line() throws Exception {
    mojo(AbstractWeaveMojoTest::woven).execute();

    assertThat(log.lines()).containsExactly("INFO Wove 2 generators in 2 classes");
    assertThat(directory.resolve("A.class")).hasContent("woven");
  }

  @Test
  void an_error_fails_the_build_with_every_diagnostic_and_changes_nothing() {
    WeaveMojoUnderTest mojo =
        mojo(bytes -> found(bytes, DiagnosticCode.YIELD_TYPE, DiagnosticCode.SENT_TYPE));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("4 errors in generators, nothing was woven");

    assertThat(log.lines())
        .containsExactly(
            "ERROR A.java:42: [YIELD_TYPE] A.items: is wrong",
            "ERROR A.java:42: [SENT_TYPE] A.items: is wrong",
            "ERROR B.java:42: [YIELD_TYPE] B.items: is wrong",
            "ERROR B.java:42: [SENT_TYPE] B.items: is wrong");
    assertThat(directory.resolve("A.class")).hasContent("A");
  }

  @Test
  void warnings_and_notes_are_logged_as_such() throws Exception {
    mojo(b -> found(b, DiagnosticCode.METHOD_NOT_COMPILED, DiagnosticCode.FINALLY_MAY_NOT_RUN))
        .execute();

    assertThat(log.lines())
        .contains(
            "WARN A.java:42: [METHOD_NOT_COMPILED] A.items: is wrong",
            "INFO A.java:42: [FINALLY_MAY_NOT_RUN] A.items: is wrong");
  }

  @Test
  void skip_leaves_the_classes_alone() throws Exception {
    WeaveMojoUnderTest mojo = mojo(AbstractWeaveMojoTest::woven);
    mojo.skip = true;

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Weaving is skipped");
    assertThat(directory.resolve("A.class")).hasContent("A");
  }

  @Test
  void a_project_without_classes_is_fine() {
    WeaveMojoUnderTest mojo = mojo(AbstractWeaveMojoTest::woven);
    mojo.directory = directory.resolve("missing").toFile();

    assertThatCode(mojo::execute).doesNotThrowAnyException();

    assertThat(log.lines()).containsExactly("DEBUG No classes in " + mojo.directory);
  }

  @Test
  void a_failure_of_the_weaver_is_no_fault_of_the_user() {
    WeaveException failure = new WeaveException("cannot weave A", new IllegalStateException());
    WeaveMojoUnderTest mojo =
        mojo(
            bytes -> {
              throw failure;
            });

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(failure.getMessage())
        .hasCause(failure);
  }

  @Test
  void a_class_of_an_unknown_java_is_one_error_that_says_what_to_update() throws IOException {
    Files.write(directory.resolve("A.class"), ofUnknownJava());
    WeaveMojoUnderTest mojo = mojo(new Weaver(WeaverOptions.defaults())::weave);

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(log.lines())
        .containsExactly(
            "ERROR A: [CLASS_FILE_TOO_NEW] A: class file version 99 is newer than this release can"
                + " read (69, Java 25); compile with an older --release, or update Bobbin");
  }

  private static byte[] ofUnknownJava() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(99, 0, "A", null, "java/lang/Object", null);
    writer
        .visitMethod(Opcodes.ACC_ABSTRACT, "items", "()Ldev/bobbin/Gen;", null, null)
        .visitAnnotation("Ldev/bobbin/Generator;", true)
        .visitEnd();
    return writer.toByteArray();
  }

  private WeaveMojoUnderTest mojo(Function<byte[], WeaveResult> weaver) {
    WeaveMojoUnderTest mojo = new WeaveMojoUnderTest(weaver);
    mojo.directory = directory.toFile();
    mojo.setLog(log);
    return mojo;
  }

  private static WeaveResult woven(byte[] classFile) {
    FrameClass frame = new FrameClass("Frame", "frame".getBytes());
    return new WeaveResult("woven".getBytes(), List.of(frame), List.of());
  }

  private static WeaveResult found(byte[] classFile, DiagnosticCode... codes) {
    String name = new String(classFile);
    List<Diagnostic> diagnostics =
        List.of(codes).stream()
            .map(code -> new Diagnostic(code, name, "items", name + ".java", 42, "is wrong"))
            .toList();
    return new WeaveResult(classFile, List.of(), diagnostics);
  }

  private static final class WeaveMojoUnderTest extends AbstractWeaveMojo {
    private File directory;

    WeaveMojoUnderTest(Function<byte[], WeaveResult> weaver) {
      super(options -> weaver);
    }

    @Override
    File directory() {
      return directory;
    }

    @Override
    List<String> classPath() {
      return List.of();
    }
  }
}
