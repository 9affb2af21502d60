package dev.bobbin.javac;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
 * with the weaver's findings as the reason, and fails.
 */
public final class WeavingFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private static final List<Location> CLASSES =
      List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

  private final Weaver weaver =
      new Weaver(WeaverOptions.defaults().withClassFiles(this::classFile));

  /** What this run has written so far, as it was compiled, by internal name. */
  private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

  private final DiagnosticListener<? super JavaFileObject> listener;

  /**
   * Creates a file manager that weaves what is written to another.
   *
   * @param files where classes go
   * @param listener is told every finding, notes and warnings too
   */
  public WeavingFileManager(
      JavaFileManager files, DiagnosticListener<? super JavaFileObject> listener) {
    super(Objects.requireNonNull(files, "files is null"));
    this.listener = Objects.requireNonNull(listener, "listener is null");
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
      throws IOException {
    JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
    return kind == JavaFileObject.Kind.CLASS
        ? new WovenFile(file, className.replace('.', '/'), location, sibling)
        : file;
  }

  /** Who writes classes to a place of their own may be unable to read them there. */
  private Optional<byte[]> classFile(String internalName) {
    byte[] written = compiled.get(internalName);
    return written == null ? read(internalName.replace('/', '.')) : Optional.of(written);
  }

  private Optional<byte[]> read(String className) {
    for (Location location : CLASSES) {
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

  private void deliver(byte[] classFile, WovenFile host) throws IOException {
    compiled.put(host.internalName, classFile);
    WeaveResult result = weaver.weave(classFile);
    for (Diagnostic diagnostic : result.diagnostics()) {
      listener.report(new FileDiagnostic(diagnostic, host.source()));
    }
    if (result.hasErrors()) {
      throw new IOException(errors(result));
    }
    for (FrameClass frame : result.frameClasses()) {
      String name = frame.internalName().replace('/', '.');
      write(
          super.getJavaFileForOutput(host.location, name, JavaFileObject.Kind.CLASS, host.sibling),
          frame.bytes());
    }
    write(host.written(), result.bytes());
  }

  private static String errors(WeaveResult result) {
    return result.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }

  private static void write(JavaFileObject file, byte[] bytes) throws IOException {
    try (OutputStream out = file.openOutputStream()) {
      out.write(bytes);
    }
  }

  /** A class file that is woven when it is complete. */
  private final class WovenFile extends ForwardingJavaFileObject<JavaFileObject> {
    private final String internalName;
    private final Location location;
    private final FileObject sibling;

    WovenFile(JavaFileObject file, String internalName, Location location, FileObject sibling) {
      super(file);
      this.internalName = internalName;
      this.location = location;
      this.sibling = sibling;
    }

    JavaFileObject written() {
      return fileObject;
    }

    JavaFileObject source() {
      return sibling instanceof JavaFileObject source ? source : null;
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
            deliver(toByteArray(), WovenFile.this);
          }
        }
      };
    }
  }
}
