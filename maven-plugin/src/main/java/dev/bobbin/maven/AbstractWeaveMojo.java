package dev.bobbin.maven;

import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.files.ClassPath;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import dev.bobbin.weaver.files.FileFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Weaves one directory of class files; the goals name the directory. */
abstract class AbstractWeaveMojo extends AbstractMojo {
  /** Leaves all classes as they are. */
  @Parameter(property = "bobbin.skip", defaultValue = "false")
  boolean skip;

  /** Makes what weaves single class files. */
  private final Function<WeaverOptions, Function<byte[], WeaveResult>> weavers;

  AbstractWeaveMojo() {
    this(options -> new Weaver(options)::weave);
  }

  AbstractWeaveMojo(Function<WeaverOptions, Function<byte[], WeaveResult>> weavers) {
    this.weavers = weavers;
  }

  /** Returns the directory with the classes to weave, which may be missing. */
  abstract File directory();

  /** Returns the folders and jars that the classes were compiled with. */
  abstract List<String> classPath();

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
    Path classes = directory().toPath();
    try (ClassPath known = new ClassPath(entries(classes))) {
      WeaverOptions options = WeaverOptions.defaults().withClassFiles(known);
      return new DirectoryWeaver(weavers.apply(options), known).weave(classes);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot weave the classes in " + directory() + ": " + FileFailure.describe(e), e);
    } catch (WeaveException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private List<Path> entries(Path classes) {
    return Stream.concat(Stream.of(classes), classPath().stream().map(Path::of)).toList();
  }

  private void report(DirectoryResult result) throws MojoFailureException {
    result.diagnostics().forEach(this::log);
    result.undone().ifPresent(getLog()::warn);
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
