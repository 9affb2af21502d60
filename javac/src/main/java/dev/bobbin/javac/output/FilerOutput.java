package dev.bobbin.javac.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Class files by way of a Filer; beside their source where javac has no {@code -d}. */
public final class FilerOutput {
  private final Filer writer;
  private final Filer reader;
  private final Elements elements;
  private OutputLayout layout;

  /**
   * Creates the output of a run.
   *
   * @param writer creates files, and may record what they belong to
   * @param reader reads files
   */
  public FilerOutput(Filer writer, Filer reader, Elements elements) {
    this.writer = writer;
    this.reader = reader;
    this.elements = elements;
  }

  /** Returns where a class file is, or null if that has no URI. */
  public URI uri(ClassFile file) throws IOException {
    Path beside = besideSource(file);
    return beside != null ? beside.toUri() : resource(file).toUri();
  }

  /** Returns the bytes of a class file, or null if there is none. */
  public byte[] read(ClassFile file) throws IOException {
    Path beside = besideSource(file);
    if (beside != null) {
      return Files.exists(beside) ? Files.readAllBytes(beside) : null;
    }
    try (InputStream in = resource(file).openInputStream()) {
      return in.readAllBytes();
    } catch (NoSuchFileException | FileNotFoundException none) {
      return null;
    }
  }

  /**
   * Writes a class file that javac knows nothing of; by a Filer that records what belongs to what,
   * but not by javac's own, which compares each file that is asked for with all that it has given.
   */
  public void create(ClassFile file, byte[] bytes) throws IOException {
    boolean recorded = writer != reader && layout() != OutputLayout.BESIDE_SOURCES;
    write(file, recorded ? null : path(file), bytes);
  }

  /** Replaces what javac has written; by the Filer, javac 25 would tell of files written twice. */
  public void replace(ClassFile file, byte[] bytes) throws IOException {
    write(file, path(file), bytes);
  }

  private void write(ClassFile file, Path path, byte[] bytes) throws IOException {
    if (path != null) {
      Files.write(path, bytes);
    } else {
      writeByFiler(file, bytes);
    }
  }

  /** Deletes what javac has written; {@code delete()} of what a Filer gives out does nothing. */
  public void delete(ClassFile file) throws IOException {
    Path path = path(file);
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  /** Returns what is there before javac writes a class; null if there is nothing, on disk. */
  public OldClassFile old(ClassFile file) throws IOException {
    Path path = path(file);
    return path == null ? null : OldClassFile.at(path);
  }

  /** Returns whether a class file is where it can be deleted. */
  public boolean isOnDisk(ClassFile file) throws IOException {
    return path(file) != null;
  }

  private void writeByFiler(ClassFile file, byte[] bytes) throws IOException {
    try (OutputStream out = createResource(file).openOutputStream()) {
      out.write(bytes);
    } catch (RuntimeException failure) {
      throw new IOException(file.fileName() + " cannot be written: " + failure, failure);
    }
  }

  private FileObject createResource(ClassFile file) throws IOException {
    return writer.createResource(
        StandardLocation.CLASS_OUTPUT, folder(file), file.fileName(), file.host());
  }

  private Path path(ClassFile file) throws IOException {
    Path beside = besideSource(file);
    return beside != null ? beside : pathOf(resource(file).toUri());
  }

  private static Path pathOf(URI uri) {
    try {
      return Path.of(uri);
    } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
      return null;
    }
  }

  private FileObject resource(ClassFile file) throws IOException {
    String folder = folder(file);
    try {
      return reader.getResource(StandardLocation.CLASS_OUTPUT, folder, file.fileName());
    } catch (IllegalArgumentException noFile) {
      throw InTheWay.of(file.binaryName(), noFile);
    }
  }

  private String folder(ClassFile file) throws IOException {
    ModuleElement module = elements.getModuleOf(file.host());
    return layout() == OutputLayout.MODULES && module != null && !module.isUnnamed()
        ? module.getQualifiedName() + "/" + file.packageName()
        : file.packageName();
  }

  private Path besideSource(ClassFile file) throws IOException {
    if (layout() != OutputLayout.BESIDE_SOURCES) {
      return null;
    }
    Path source = file.source() == null ? null : pathOf(file.source().toUri());
    // javac writes what was compiled from no file to the current folder.
    return source == null ? Path.of(file.fileName()) : source.resolveSibling(file.fileName());
  }

  /** Returns whether classes of one package, of one module, are in one folder of their own. */
  public boolean hasFolderForEachPackage() throws IOException {
    return layout() != OutputLayout.BESIDE_SOURCES;
  }

  private OutputLayout layout() throws IOException {
    if (layout == null) {
      layout = OutputLayout.of(reader);
    }
    return layout;
  }
}
