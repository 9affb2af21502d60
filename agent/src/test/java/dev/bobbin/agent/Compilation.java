package dev.bobbin.agent;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources that use generators, without weaving them. */
final class Compilation {
  private static final Pattern TYPE_NAME =
      Pattern.compile("(?:class|interface|enum|record) (\\w+)");

  private Compilation() {}

  /** Compiles sources, of a module if one declares it, into a folder and returns the folder. */
  static Path compile(Path folder, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean module = Stream.of(sources).anyMatch(source -> source.startsWith("module "));
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            module ? "-p" : "-cp",
            JavaProcess.classPath(Jars.runtime(), folder),
            "--release",
            "17",
            "-g",
            "-proc:none",
            "-Xlint:-options");
    StringWriter messages = new StringWriter();
    if (!compiler.getTask(messages, null, null, options, null, files(sources)).call()) {
      throw new AssertionError(messages.toString());
    }
    return folder;
  }

  private static List<JavaFileObject> files(String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      Matcher name = TYPE_NAME.matcher(source);
      files.add(new Source(name.find() ? name.group(1) : "module-info", source));
    }
    return files;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String typeName, String text) {
      super(URI.create("string:///" + typeName + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
