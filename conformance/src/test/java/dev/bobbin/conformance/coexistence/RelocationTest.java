package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Woven classes moved to another package, as those do who put libraries into their own jar. */
class RelocationTest {
  private static final String PROGRAM = Shapes.class.getName();

  @Test
  void hosts_and_frames_run_in_another_package() throws Exception {
    Map<String, byte[]> relocated = relocatedProgram(Places.classFiles(Places.woven(), PROGRAM));

    ClassLoader here = RelocationTest.class.getClassLoader();

    assertThat(relocated).containsKey("acme.app.Shapes$range$Gen");
    assertThat(run(new RelocatedClasses(relocated, here))).isEqualTo(Shapes.run());
  }

  @Test
  void hosts_and_frames_run_with_a_runtime_in_another_package() throws Exception {
    Map<String, byte[]> classFiles = Places.classFiles(Places.woven(), PROGRAM);
    classFiles.putAll(Places.runtimeClasses());

    Map<String, byte[]> relocated =
        RelocatedClasses.relocate(relocatedProgram(classFiles), "dev.bobbin", "acme.gen");

    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    assertThat(relocated.keySet()).noneMatch(name -> name.startsWith("dev.bobbin"));
    assertThat(run(new RelocatedClasses(relocated, jdk))).isEqualTo(Shapes.run());
  }

  private static Map<String, byte[]> relocatedProgram(Map<String, byte[]> classFiles) {
    String from = Shapes.class.getPackageName();
    return RelocatedClasses.relocate(classFiles, from, "acme.app");
  }

  private static Object run(RelocatedClasses classes) throws Exception {
    return classes.load("acme.app.Shapes").getMethod("run").invoke(null);
  }
}
