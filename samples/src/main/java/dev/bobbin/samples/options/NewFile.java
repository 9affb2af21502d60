package dev.bobbin.samples.options;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks the name of a file that a program is to write. */
public final class NewFile implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new TypeConversionException("'" + name + "' is a folder");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new TypeConversionException("there is no folder for '" + name + "' to be written in");
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
