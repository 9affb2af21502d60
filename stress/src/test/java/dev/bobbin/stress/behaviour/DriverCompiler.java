package dev.bobbin.stress.behaviour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a driver from the resources, against the libraries of the class path. */
final class DriverCompiler {

  private DriverCompiler() {}

  /** Returns the class files of a driver by internal name. */
  static Map<String, byte[]> compile(String driver) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Output output = new Output(standard)) {
      List<String> options =
          List.of(
              "-g",
              "-proc:none",
              "--release",
              "17",
              "-classpath",
              System.getProperty("java.class.path"));
      var source = List.of(new Source(driver));
      if (!compiler.getTask(messages, output, null, options, null, source).call()) {
        throw new AssertionError(messages.toString());
      }
      return output.classFiles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;

    private Source(String driver) {
      super(URI.create("string:///drivers/" + driver + ".java"), Kind.SOURCE);
      this.path = "/drivers/" + driver + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      try (InputStream bytes = DriverCompiler.class.getResourceAsStream(path)) {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    private Output(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className.replace('.', '/'), bytes);
          return bytes;
        }
      };
    }

    private Map<String, byte[]> classFiles() {
      Map<String, byte[]> files = new LinkedHashMap<>();
      written.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
      return files;
    }
  }
}
