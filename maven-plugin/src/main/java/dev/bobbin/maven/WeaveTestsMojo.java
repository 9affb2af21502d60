package dev.bobbin.maven;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Weaves the generators of the project's test classes. */
@Mojo(name = "weave-tests", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public final class WeaveTestsMojo extends AbstractWeaveMojo {
  /** The directory that the compiler wrote the test classes to. */
  @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
  private File testClassesDirectory;

  /** Creates the goal. */
  public WeaveTestsMojo() {
    super(new Weaver(WeaverOptions.defaults())::weave);
  }

  @Override
  File directory() {
    return testClassesDirectory;
  }
}
