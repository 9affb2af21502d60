package dev.bobbin.samples.options;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks the name of a file that a program is to read. */
public class ReadableFile implements ITypeConverter<Path> {
  private final boolean mayBeFolder;

  /** Checks a name that may be that of a folder. */
  static final class OrFolder extends ReadableFile {
    OrFolder() {
      super(true);
    }
  }

  ReadableFile() {
    this(false);
  }

  private ReadableFile(boolean mayBeFolder) {
    this.mayBeFolder = mayBeFolder;
  }

  @Override
  public final Path convert(String name) {
    Path file = path(name);
    if (!Files.exists(file)) {
      throw new TypeConversionException("there is no file '" + name + "'");
    }
    if (!mayBeFolder && Files.isDirectory(file)) {
      throw new TypeConversionException("'" + name + "' is a folder");
    }
    if (!Files.isReadable(file)) {
      throw new TypeConversionException("'" + name + "' cannot be read");
    }
    return file;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException malformed) {
      throw new TypeConversionException("'" + name + "' is no name of a file");
    }
  }
}
