package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.contract.WovenMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class StaleFramesTest {
  private static final String FRAME = "com/acme/Host$count$Gen";

  @TempDir Path directory;

  @Test
  void a_frame_class_that_its_host_mentions_stays() throws IOException {
    write(FRAME, frame(FRAME, RuntimeMembers.FRAME));
    write("com/acme/Host", classThatMentions(FRAME));

    weave();

    assertThat(file(FRAME)).exists();
  }

  @Test
  void a_frame_class_that_its_host_no_longer_mentions_is_deleted() throws IOException {
    write(FRAME, frame(FRAME, RuntimeMembers.FRAME));
    write("com/acme/Host", classThatMentions("com/acme/Host$other$Gen"));

    weave();

    assertThat(file(FRAME)).doesNotExist();
    assertThat(file("com/acme/Host")).exists();
  }

  @Test
  void a_frame_class_whose_host_is_gone_is_deleted() throws IOException {
    write(FRAME, frame(FRAME, RuntimeMembers.DELEGATING_FRAME));

    weave();

    assertThat(file(FRAME)).doesNotExist();
  }

  @Test
  void the_host_may_be_a_nested_class_or_have_a_dollar_in_the_name_of_its_method()
      throws IOException {
    String lambdaFrame = "Host$Inner$lambda$new$0$Gen";
    write(lambdaFrame, frame(lambdaFrame, RuntimeMembers.FRAME));
    write("Host", classThatMentions("Host$Inner"));
    write("Host$Inner", classThatMentions(lambdaFrame));

    weave();

    assertThat(file(lambdaFrame)).exists();
  }

  @Test
  void a_class_of_the_user_with_such_a_name_stays() throws IOException {
    write(FRAME, classThatMentions("java/util/List"));

    weave();

    assertThat(file(FRAME)).exists();
  }

  @Test
  void candidates_are_the_frame_classes_of_one_directory() throws IOException {
    write(FRAME, frame(FRAME, RuntimeMembers.FRAME));
    write("com/acme/Host", classThatMentions(FRAME));
    write("com/acme/deep/Host$count$Gen", frame(FRAME, RuntimeMembers.FRAME));

    assertThat(StaleFrames.candidates(directory.resolve("com/acme"))).containsExactly(file(FRAME));
    assertThat(StaleFrames.candidates(directory.resolve("org"))).isEmpty();
  }

  @Test
  void a_class_of_a_later_java_stays() throws IOException {
    byte[] later = frame(FRAME, RuntimeMembers.FRAME);
    later[6] = 1;
    write(FRAME, later);

    weave();

    assertThat(file(FRAME)).exists();
  }

  private void weave() throws IOException {
    new DirectoryWeaver(bytes -> new WeaveResult(bytes, List.of(), List.of())).weave(directory);
  }

  private Path file(String internalName) {
    return directory.resolve(internalName + ".class");
  }

  private void write(String internalName, byte[] bytes) throws IOException {
    Files.createDirectories(file(internalName).getParent());
    Files.write(file(internalName), bytes);
  }

  private static byte[] frame(String name, String superclass) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, name, null, superclass, null);
    WovenMark.put(writer);
    return writer.toByteArray();
  }

  private static byte[] classThatMentions(String other) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "Any", null, "java/lang/Object", null);
    writer.newClass(other);
    return writer.toByteArray();
  }
}
