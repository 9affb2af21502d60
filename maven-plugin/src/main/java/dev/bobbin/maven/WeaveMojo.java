package dev.bobbin.maven;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Weaves the generators of the project's classes. */
@Mojo(name = "weave", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class WeaveMojo extends AbstractWeaveMojo {
  /** The directory that the compiler wrote the classes to. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File classesDirectory;

  /** Creates the goal. */
  public WeaveMojo() {
    super(new Weaver(WeaverOptions.defaults())::weave);
  }

  @Override
  File directory() {
    return classesDirectory;
  }
}
