package dev.bobbin.samples;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks the name of a file that a program is to read. */
final class ReadableFile implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    Path file = path(name);
    if (!Files.exists(file)) {
      throw new TypeConversionException("there is no file '" + name + "'");
    }
    if (Files.isDirectory(file)) {
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
