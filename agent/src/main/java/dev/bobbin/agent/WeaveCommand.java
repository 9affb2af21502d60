package dev.bobbin.agent;

import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import dev.bobbin.weaver.files.FileFailure;
import dev.bobbin.weaver.files.JarWeaver;
import dev.bobbin.weaver.files.OutputFolder;
import dev.bobbin.weaver.files.WovenFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code weave [-o OUT] IN...}: weaves all that is named, or nothing if a class has an error. What
 * cannot be read or written is reported and stops nothing else.
 */
final class WeaveCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final DirectoryWeaver directories;
  private final JarWeaver jars;

  private int exitCode = CommandLine.OK;

  WeaveCommand(PrintStream out, PrintStream err) {
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    this.out = out;
    this.err = err;
    this.directories = new DirectoryWeaver(weaver::weave);
    this.jars = new JarWeaver(weaver::weave);
  }

  /** A step that may fail for one input. */
  private interface Step<R> {
    R run() throws IOException;
  }

  /** Weaves folders, jars and class files; returns the exit code. */
  int run(WeaveArguments arguments) {
    List<WovenFiles> prepared = new ArrayList<>();
    for (Path input : new DistinctInputs(this::fail).of(arguments.inputs())) {
      attempt(() -> prepared.add(prepare(input)));
    }
    DirectoryResult found = sum(prepared);
    found.diagnostics().forEach(err::println);
    if (found.hasErrors()) {
      err.println(found.summary());
      return Math.max(exitCode, CommandLine.REFUSED);
    }
    List<WovenFiles> written = write(prepared, arguments.output());
    if (!written.isEmpty()) {
      out.println(sum(written).summary());
    }
    return exitCode;
  }

  private WovenFiles prepare(Path input) throws IOException {
    if (Files.isDirectory(input)) {
      return directories.prepare(input);
    }
    if (!Files.isRegularFile(input)) {
      throw new FileSystemException(
          input.toString(), null, "neither a folder, a jar nor a class file");
    }
    return input.toString().endsWith(".class")
        ? directories.prepareClass(input)
        : jars.prepare(input);
  }

  private List<WovenFiles> write(List<WovenFiles> prepared, Path place) {
    OutputFolder output = place == null ? null : new OutputFolder(place);
    List<WovenFiles> written = new ArrayList<>();
    for (WovenFiles woven : prepared) {
      attempt(
          () -> {
            if (output == null) {
              woven.write();
            } else {
              woven.writeTo(output);
            }
            woven.remarks().forEach(remark -> err.println("bobbin: " + remark));
            return written.add(woven);
          });
    }
    return written;
  }

  private static DirectoryResult sum(List<WovenFiles> all) {
    DirectoryResult sum = new DirectoryResult(0, 0, 0, List.of());
    for (WovenFiles woven : all) {
      sum = sum.plus(woven.result());
    }
    return sum;
  }

  private void attempt(Step<?> step) {
    try {
      step.run();
    } catch (IOException failure) {
      fail(FileFailure.describe(failure));
    } catch (WeaveException failure) {
      fail(failure.getMessage());
    }
  }

  private void fail(String message) {
    err.println("bobbin: " + message);
    exitCode = CommandLine.UNUSABLE;
  }
}
