package dev.bobbin.samples.launcher;

import dev.bobbin.samples.logs.LogFormatException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** A run of a program, whose failures are told. */
public final class ProgramRun {
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
      tell(reason(failure));
    } catch (UncheckedIOException failure) {
      tell(reason(failure.getCause()));
    } catch (SAXException | XMLStreamException malformed) {
      tell("the file is no well-formed XML: " + malformed.getMessage().replace('\n', ' '));
    } catch (Exception bug) {
      err.println("bobbin-samples: " + name + " failed:");
      bug.printStackTrace(err);
    }
    return false;
  }

  private void tell(String reason) {
    err.println("bobbin-samples: " + name + " failed: " + reason);
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no file '" + failure.getMessage() + "'";
    }
    if (failure instanceof CharacterCodingException) {
      return "the file is no text in UTF-8";
    }
    if (failure instanceof ZipException) {
      return "a compressed file cannot be read: " + failure.getMessage();
    }
    return failure instanceof LogFormatException ? failure.getMessage() : failure.toString();
  }
}
