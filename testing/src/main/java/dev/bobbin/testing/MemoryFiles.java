package dev.bobbin.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A compiler's files, but that what it writes is kept in memory. */
public final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> written = new TreeMap<>();

  /** Creates files that are read from the given ones. */
  public MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** Returns the class files that were written, by binary name and in its order. */
  public Map<String, byte[]> classFiles() {
    return written;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return new ByteArrayOutputStream() {
          @Override
          public void close() {
            written.put(className, toByteArray());
          }
        };
      }
    };
  }
}
