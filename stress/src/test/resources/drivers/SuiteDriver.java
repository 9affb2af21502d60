package drivers;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A library's own tests, those of the jar that the property {@code stress.suite} names. */
public final class SuiteDriver {

  public static void run(PrintStream out) throws IOException {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
    for (String name : testClasses(System.getProperty("stress.suite"))) {
      Results results = new Results();
      try {
        Class<?> test = Class.forName(name, false, SuiteDriver.class.getClassLoader());
        launcher.execute(
            LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(test)).build(), results);
      } catch (ClassNotFoundException | LinkageError e) {
        out.println(name + " " + e.getClass().getName());
      }
      results.print(out);
    }
  }

  private static List<String> testClasses(String artifact) throws IOException {
    List<String> names = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (new File(path).getName().matches(artifact + "-\\d.*-tests\\.jar")) {
        try (ZipFile jar = new ZipFile(path)) {
          for (ZipEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.endsWith("Test.class") && !name.contains("$") && !name.contains("Performance")) {
              names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            }
          }
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  private static final class Results implements TestExecutionListener {
    private final Map<String, String> lines = new TreeMap<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      lines.put(test.getUniqueId(), "SKIPPED");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String failure = result.getThrowable().map(e -> " " + e.getClass().getName()).orElse("");
      lines.put(test.getUniqueId(), result.getStatus() + failure);
    }

    private void print(PrintStream out) {
      lines.forEach((id, line) -> out.println(id + " " + line));
    }
  }
}
