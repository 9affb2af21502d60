package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of OSGi, which see only the packages that their manifests import. */
class OsgiTest {
  private static final String BUNDLE =
      """
      package acme;

      import dev.bobbin.Gen;
      import dev.bobbin.Generator;
      import org.osgi.framework.BundleActivator;
      import org.osgi.framework.BundleContext;

      public class Activator implements BundleActivator {
        @Generator
        Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) {
            Gen.yield(i);
          }
          Gen.yieldFrom(java.util.List.of(7, 8));
          return Gen.done();
        }

        public void start(BundleContext context) {
          System.out.println(count(2).toList());
          Gen<Integer> lambda = Gen.of(() -> { Gen.yield(1); return Gen.done(); });
          System.out.println(lambda.toList());
        }

        public void stop(BundleContext context) {}
      }
      """;

  private static final String LAUNCHER =
      """
      import java.util.Map;
      import org.osgi.framework.Bundle;
      import org.osgi.framework.launch.Framework;

      public class Launcher {
        public static void main(String[] args) throws Exception {
          Framework framework =
              new org.apache.felix.framework.FrameworkFactory()
                  .newFramework(
                      Map.of(
                          "org.osgi.framework.storage", args[0],
                          "org.osgi.framework.system.packages.extra", args[1]));
          framework.start();
          Bundle last = null;
          for (int i = 2; i < args.length; i++) {
            last = framework.getBundleContext().installBundle("file:" + args[i]);
          }
          last.start();
          framework.stop();
          framework.waitForStop(0);
        }
      }
      """;

  @TempDir Path folder;
  private Path launcher;
  private Path felix;

  @BeforeEach
  void compile() throws IOException {
    felix = Jars.of("org.apache.felix.framework.Felix");
    launcher = Compilation.compile(Files.createDirectory(folder.resolve("launcher")), LAUNCHER);
  }

  @Test
  void a_bundle_that_imports_the_api_alone_runs_with_the_agent() throws IOException {
    Path bundle = bundle("dev.bobbin,org.osgi.framework", false);

    assertThat(run("", Jars.runtime().toString(), bundle.toString()))
        .isEqualTo("[0, 1, 7, 8]\n[1]\n");
  }

  @Test
  void so_does_one_whose_api_comes_from_the_class_path() throws IOException {
    Path bundle = bundle("dev.bobbin,org.osgi.framework", false);

    assertThat(run("dev.bobbin", bundle.toString())).isEqualTo("[0, 1, 7, 8]\n[1]\n");
  }

  @Test
  void a_woven_bundle_that_imports_both_packages_runs() throws IOException {
    Path bundle = bundle("dev.bobbin,dev.bobbin.runtime,org.osgi.framework", true);

    assertThat(run("", Jars.runtime().toString(), bundle.toString()))
        .isEqualTo("[0, 1, 7, 8]\n[1]\n");
  }

  @Test
  void the_runtime_is_a_bundle_of_its_own_version() throws IOException {
    try (JarFile jar = new JarFile(Jars.runtime().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      String version = manifest.getValue("Implementation-Version").replace("-SNAPSHOT", "");
      assertThat(manifest.getValue("Bundle-Version")).isEqualTo(version);
      assertThat(manifest.getValue("Export-Package"))
          .isEqualTo(
              "dev.bobbin;version=\"%s\",dev.bobbin.runtime;version=\"%s\""
                  .formatted(version, version));
    }
  }

  private String run(String packages, String... bundles) {
    String[] start = {
      Jars.agentOption(),
      "-cp",
      JavaProcess.classPath(launcher, felix, Jars.runtime()),
      "Launcher",
      folder.resolve("cache").toString(),
      packages
    };
    String[] arguments = Arrays.copyOf(start, start.length + bundles.length);
    System.arraycopy(bundles, 0, arguments, start.length, bundles.length);
    Outcome outcome = JavaProcess.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).doesNotContain("bobbin");
    return outcome.out();
  }

  private Path bundle(String imports, boolean woven) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("bundle"));
    Compilation.compile(classes, BUNDLE);
    if (woven) {
      new CommandLine(System.out, System.err).run(List.of("weave", classes.toString()));
    }
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", "acme");
    headers.putValue("Bundle-Activator", "acme.Activator");
    headers.putValue("Import-Package", imports);
    Path bundle = folder.resolve("bundle.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(bundle), manifest)) {
      for (String name : classes.resolve("acme").toFile().list()) {
        out.putNextEntry(new ZipEntry("acme/" + name));
        out.write(Files.readAllBytes(classes.resolve("acme/" + name)));
      }
    }
    return bundle;
  }
}
