package dev.bobbin.maven;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.File;
import java.io.IOException;
import java.util.function.Function;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Weaves one directory of class files; the goals name the directory. */
abstract class AbstractWeaveMojo extends AbstractMojo {
  /** Leaves all classes as they are. */
  @Parameter(property = "bobbin.skip", defaultValue = "false")
  boolean skip;

  private final Function<byte[], WeaveResult> weaver;

  AbstractWeaveMojo(Function<byte[], WeaveResult> weaver) {
    this.weaver = weaver;
  }

  /** Returns the directory with the classes to weave, which may be missing. */
  abstract File directory();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Weaving is skipped");
    } else if (!directory().isDirectory()) {
      getLog().debug("No classes in " + directory());
    } else {
      report(weave());
    }
  }

  private DirectoryResult weave() throws MojoExecutionException {
    try {
      return new DirectoryWeaver(weaver).weave(directory().toPath());
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot weave the classes in " + directory(), e);
    } catch (WeaveException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void report(DirectoryResult result) throws MojoFailureException {
    result.diagnostics().forEach(this::log);
    if (result.hasErrors()) {
      throw new MojoFailureException(result.summary());
    }
    getLog().info(result.summary());
  }

  private void log(Diagnostic diagnostic) {
    String text = diagnostic.toString();
    switch (diagnostic.code().severity()) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case NOTE -> getLog().info(text);
    }
  }
}
