package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The words for what went wrong with a file. */
public final class FileFailure {

  private FileFailure() {}

  /** Returns what went wrong, in one line that names the file. */
  public static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException missing && missing.getReason() == null) {
      return "there is no " + missing.getFile();
    }
    if (failure instanceof FileSystemException broken && broken.getFile() != null) {
      return broken.getFile() + ": " + reason(failure);
    }
    return reason(failure);
  }

  /** Returns what went wrong, without the file. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file is there, where a folder is needed";
    }
    String reason =
        failure instanceof FileSystemException broken ? broken.getReason() : failure.getMessage();
    return reason == null ? failure.toString() : reason;
  }
}
