package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class file that ends before the name of its class is named by its path. */
class UnknownClassTest {
  private static final byte[] HALF = firstHalf();

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  @TempDir Path folder;

  private static byte[] firstHalf() {
    byte[] whole =
        Sources.compile(
                """
                class Host {
                  @dev.bobbin.Generator static dev.bobbin.Gen<Integer> count(int n) {
                    dev.bobbin.Gen.yield(n);
                    return dev.bobbin.Gen.done();
                  }
                }
                """)
            .get("Host");
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(Weaver.mayNeedWeaving(half)).isTrue();
    return half;
  }

  private static void assertNamed(List<Diagnostic> found, String place) {
    assertThat(found)
        .singleElement()
        .asString()
        .startsWith(place + ": [BAD_CLASS_FILE] " + Diagnostic.UNKNOWN_CLASS + ": ");
  }

  @Test
  void in_a_folder() throws IOException {
    Path file = Files.createDirectory(folder.resolve("acme")).resolve("Host.class");
    Files.write(file, HALF);
    DirectoryWeaver files = new DirectoryWeaver(weaver::weave);

    assertNamed(files.prepare(folder).result().diagnostics(), file.toString());
    assertNamed(files.prepareClass(file).result().diagnostics(), file.toString());
  }

  @Test
  void in_a_jar() throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("acme/Host.class"));
      out.write(HALF);
    }

    assertNamed(
        new JarWeaver(weaver::weave).prepare(jar).result().diagnostics(), jar + "!acme/Host.class");
  }
}
