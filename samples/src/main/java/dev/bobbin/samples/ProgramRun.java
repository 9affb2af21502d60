package dev.bobbin.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;

/** A run of a program, whose failures are told. */
final class ProgramRun {
  private final String name;
  private final PrintStream err;

  ProgramRun(String name, PrintStream err) {
    this.name = name;
    this.err = err;
  }

  /** Returns whether the program came to its end. */
  boolean run(Program.Action action) {
    try {
      action.run();
      return true;
    } catch (IOException failure) {
      err.println("bobbin-samples: " + name + " failed: " + reason(failure));
    } catch (Exception bug) {
      err.println("bobbin-samples: " + name + " failed:");
      bug.printStackTrace(err);
    }
    return false;
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no file '" + failure.getMessage() + "'";
    }
    if (failure instanceof CharacterCodingException) {
      return "the file is no text in UTF-8";
    }
    return failure.toString();
  }
}
