package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTitleTest {
  @ParameterizedTest
  @CsvSource({
    "/home/me/a project/target/app.jar words in.jar, app.jar words in.jar",
    "C:\\work\\app.jar words, app.jar words",
    "target/app.jar words, app.jar words",
    "app.jar, app.jar",
    "com.acme.Main /tmp/in.jar, com.acme.Main /tmp/in.jar",
    "com.acme/com.acme.Main /tmp/in.jar, com.acme/com.acme.Main /tmp/in.jar",
    "' ', run.html"
  })
  void it_is_the_program_without_the_folders_of_its_jar(String command, String title) {
    assertThat(RunTitle.of(command, "run.html")).isEqualTo(title);
  }
}
