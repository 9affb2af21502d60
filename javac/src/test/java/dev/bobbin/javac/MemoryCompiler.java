package dev.bobbin.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program that compiles into memory, and puts what is there into a folder in the end. */
public final class MemoryCompiler {
  private MemoryCompiler() {}

  /** Arguments: the kind of manager, the folder, options and sources. */
  public static void main(String[] arguments) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager standard = javac.getStandardFileManager(null, null, null);
    Memory memory = new Memory(standard);
    JavaFileManager files =
        arguments[0].equals("weaving") ? new WeavingFileManager(memory, finding -> {}) : memory;
    List<String> options = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      (argument.endsWith(".java") ? sources : options).add(argument);
    }
    boolean compiled =
        javac
            .getTask(
                null,
                files,
                finding -> System.out.println(finding.getKind() + " " + finding.getMessage(null)),
                options,
                null,
                standard.getJavaFileObjects(sources.toArray(new String[0])))
            .call();
    System.out.println("compiled " + compiled);
    memory.dump(Path.of(arguments[1]));
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes = new TreeMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return file(className.replace('.', '/') + kind.extension);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
      return file(folder + relativeName);
    }

    private JavaFileObject file(String path) {
      return new SimpleJavaFileObject(
          URI.create("mem:///" + path.replace("$", "%24")), JavaFileObject.Kind.CLASS) {
        @Override
        public InputStream openInputStream() throws IOException {
          if (!classes.containsKey(path)) {
            throw new FileNotFoundException(path);
          }
          return new ByteArrayInputStream(classes.get(path));
        }

        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(path, toByteArray());
            }
          };
        }
      };
    }

    void dump(Path folder) throws IOException {
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        Path file = folder.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    }
  }
}
