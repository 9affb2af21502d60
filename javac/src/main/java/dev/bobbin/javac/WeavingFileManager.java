package dev.bobbin.javac;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A file manager that weaves the classes a compiler writes to it, for programs that compile by
 * {@code javax.tools} into places of their own, such as memory.
 *
 * <p>A class that cannot be woven is not written: the compiler reports that it could not write it,
 * or one that it needs, with the weaver's findings as the reason, and fails.
 */
public final class WeavingFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final OutputWeaving weaving;

  /**
   * Creates a file manager that weaves what is written to another.
   *
   * @param files where classes go
   * @param listener is told every finding, notes and warnings too
   */
  public WeavingFileManager(
      JavaFileManager files, DiagnosticListener<? super JavaFileObject> listener) {
    super(Objects.requireNonNull(files, "files is null"));
    Objects.requireNonNull(listener, "listener is null");
    this.weaving = new OutputWeaving(files, this::read, listener);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
      throws IOException {
    JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
    return kind == JavaFileObject.Kind.CLASS
        ? new WovenFile(file, className, location, sibling)
        : file;
  }

  /** A compiler calls it in the end. */
  @Override
  public void flush() throws IOException {
    LatestClass.clear();
    weaving.end();
    super.flush();
  }

  /** Who writes classes to a place of their own may be unable to read them there. */
  private Optional<byte[]> read(String internalName) {
    String className = internalName.replace('/', '.');
    for (Location location : locations()) {
      try {
        JavaFileObject file = getJavaFileForInput(location, className, JavaFileObject.Kind.CLASS);
        if (file != null) {
          try (InputStream in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
          }
        }
      } catch (IOException | IllegalArgumentException absent) {
        // As if it were not there: the weaver names what it did not find.
        continue;
      }
    }
    return Optional.empty();
  }

  private List<Location> locations() {
    List<Location> all = new ArrayList<>();
    all.add(StandardLocation.CLASS_OUTPUT);
    all.add(StandardLocation.CLASS_PATH);
    try {
      if (hasLocation(StandardLocation.MODULE_PATH)) {
        for (Set<Location> modules : listLocationsForModules(StandardLocation.MODULE_PATH)) {
          all.addAll(modules);
        }
      }
    } catch (IOException | UnsupportedOperationException noModules) {
      return all;
    }
    return all;
  }

  /** A class file that is woven when it is complete. */
  private final class WovenFile extends ForwardingJavaFileObject<JavaFileObject> {
    private final String className;
    private final Location location;
    private final FileObject sibling;

    WovenFile(JavaFileObject file, String className, Location location, FileObject sibling) {
      super(file);
      this.className = className;
      this.location = location;
      this.sibling = sibling;
    }

    private void deliver(byte[] compiled) throws IOException {
      LatestClass.set(className);
      weaving.deliver(
          new OutputClass(className.replace('.', '/'), compiled, fileObject, location, sibling));
    }

    /** javac closes it a second time to propagate what the first close has thrown. */
    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        private boolean closed;

        @Override
        public void close() throws IOException {
          if (!closed) {
            closed = true;
            deliver(toByteArray());
          }
        }
      };
    }
  }
}
