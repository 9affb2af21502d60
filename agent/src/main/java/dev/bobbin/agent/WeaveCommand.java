package dev.bobbin.agent;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import dev.bobbin.weaver.files.JarWeaver;
import dev.bobbin.weaver.files.WovenFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** {@code weave DIR|JAR...}: weaves all that is named, or nothing if there is an error. */
final class WeaveCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final DirectoryWeaver directories;
  private final JarWeaver jars;

  WeaveCommand(PrintStream out, PrintStream err) {
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    this.out = out;
    this.err = err;
    this.directories = new DirectoryWeaver(weaver::weave);
    this.jars = new JarWeaver(weaver::weave);
  }

  /** Weaves the folders and jars; returns the exit code. */
  int run(List<String> paths) {
    try {
      return weave(paths);
    } catch (NoSuchFileException missing) {
      return fail("there is no " + missing.getFile());
    } catch (ZipException unusable) {
      return fail(unusable.getMessage());
    } catch (InvalidPathException | IOException | WeaveException failure) {
      return fail(failure.toString());
    }
  }

  private int weave(List<String> paths) throws IOException {
    List<WovenFiles> prepared = new ArrayList<>();
    DirectoryResult sum = new DirectoryResult(0, 0, List.of());
    for (String path : paths) {
      WovenFiles woven = prepare(Path.of(path));
      prepared.add(woven);
      sum = sum.plus(woven.result());
    }
    for (Diagnostic diagnostic : sum.diagnostics()) {
      err.println(diagnostic);
    }
    if (sum.hasErrors()) {
      err.println(sum.summary());
      return CommandLine.REFUSED;
    }
    for (WovenFiles woven : prepared) {
      woven.write();
    }
    out.println(sum.summary());
    return CommandLine.OK;
  }

  private WovenFiles prepare(Path path) throws IOException {
    return Files.isDirectory(path) ? directories.prepare(path) : jars.prepare(path);
  }

  private int fail(String message) {
    err.println("bobbin: " + message);
    return CommandLine.UNUSABLE;
  }
}
