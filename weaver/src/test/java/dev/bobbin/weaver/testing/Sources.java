package dev.bobbin.weaver.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java source in memory. */
public final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:public |final |abstract |sealed )*(?:class|interface|enum|record) (\\w+)");

  private Sources() {}

  /** Returns class files by binary name; the options are javac's. */
  public static Map<String, byte[]> compile(String source, String... options) {
    return compile(ToolProvider.getSystemJavaCompiler(), List.of(source), options);
  }

  /** Returns class files by binary name, made of several compilation units. */
  public static Map<String, byte[]> compile(
      JavaCompiler compiler, List<String> sources, String... options) {
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> output = new LinkedHashMap<>();
    JavaFileManager files =
        new MemoryFiles(compiler.getStandardFileManager(errors, null, null), output);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-proc:none", "-classpath", System.getProperty("java.class.path")));
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach(source -> units.add(new Unit(source)));
    if (!compiler.getTask(null, files, errors, arguments, null, units).call()) {
      throw new AssertionError("does not compile:\n" + describe(errors) + "\n" + sources);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    output.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static String describe(DiagnosticCollector<JavaFileObject> errors) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic<?> error : errors.getDiagnostics()) {
      text.append(error).append('\n');
    }
    return text.toString();
  }

  private static final class Unit extends SimpleJavaFileObject {
    private final String source;

    Unit(String source) {
      super(URI.create("memory:///" + path(source) + ".java"), Kind.SOURCE);
      this.source = source;
    }

    private static String path(String source) {
      Matcher type = TYPE.matcher(source);
      if (!type.find()) {
        throw new AssertionError("no type in:\n" + source);
      }
      Matcher in = PACKAGE.matcher(source);
      return (in.find() ? in.group(1).replace('.', '/') + "/" : "") + type.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> output;

    MemoryFiles(JavaFileManager files, Map<String, ByteArrayOutputStream> output) {
      super(files);
      this.output = output;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          output.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
