package dev.bobbin.flink;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** One version of a user's program, in a jar of its own. */
final class Version implements AutoCloseable {
  private static final String IMPORTS =
      "import dev.bobbin.*; import dev.bobbin.durable.*; import dev.bobbin.flink.*;"
          + " import java.util.*;\n";

  private final URI jar;
  private final URLClassLoader loader;

  private Version(Path jar) throws IOException {
    this.jar = jar.toUri();
    this.loader = new URLClassLoader(new URL[] {this.jar.toURL()}, Version.class.getClassLoader());
  }

  /**
   * Compiles a program, weaves it, and packs it.
   *
   * @param source declares a class {@code Program} with a static method {@code function()}
   */
  static Version of(Path jar, String source) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    Map<String, byte[]> compiled =
        Sources.compile(ToolProvider.getSystemJavaCompiler(), List.of(IMPORTS + source), "-g");
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    compiled.forEach((name, bytes) -> weave(weaver, name, bytes, classes));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
        out.write(entry.getValue());
      }
    }
    return new Version(jar);
  }

  private static void weave(
      Weaver weaver, String name, byte[] compiled, Map<String, byte[]> classes) {
    WeaveResult result = weaver.weave(compiled);
    if (result.hasErrors()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    classes.put(name, result.bytes());
    for (FrameClass frame : result.frameClasses()) {
      classes.put(frame.internalName(), frame.bytes());
    }
  }

  /** Returns the job of this version. */
  @SuppressWarnings("unchecked")
  JobGraph graph(Pipeline pipeline, Configuration configuration) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object function = loader.loadClass("Program").getMethod("function").invoke(null);
      JobGraph graph =
          pipeline.graph((CoroutineFunction<String, Hit, String>) function, configuration, 2);
      graph.addJar(new org.apache.flink.core.fs.Path(jar));
      return graph;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
