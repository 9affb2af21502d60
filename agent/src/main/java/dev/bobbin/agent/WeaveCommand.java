package dev.bobbin.agent;

import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.ClassPath;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code weave [-cp PATH] [-o OUT] IN...}: weaves all that is named, or nothing if a class has an
 * error. What cannot be read or written is reported and stops nothing else.
 */
final class WeaveCommand {
  private final PrintStream out;
  private final PrintStream err;

  private int exitCode = ExitCodes.OK;

  WeaveCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** A step that may fail for one input. */
  private interface Step<R> {
    R run() throws IOException;
  }

  /** Weaves folders, jars and class files; returns the exit code. */
  int run(WeaveArguments arguments) {
    List<WovenFiles> prepared = prepare(arguments);
    DirectoryResult found = sum(prepared);
    found.diagnostics().forEach(err::println);
    if (found.hasErrors()) {
      found.undone().ifPresent(err::println);
      err.println(found.summary());
      return Math.max(exitCode, ExitCodes.REFUSED);
    }
    List<WovenFiles> written = write(prepared, arguments.output());
    if (!written.isEmpty()) {
      out.println(sum(written).summary());
    }
    return exitCode;
  }

  private List<WovenFiles> prepare(WeaveArguments arguments) {
    List<WovenFiles> prepared = new ArrayList<>();
    List<Path> inputs = new DistinctInputs(this::fail).of(arguments.inputs());
    List<Path> entries = Stream.of(inputs, arguments.classPath()).flatMap(List::stream).toList();
    boolean complete = !arguments.classPath().isEmpty();
    attempt(
        () -> {
          // What it holds open could not be replaced on some systems.
          try (ClassPath known = new ClassPath(entries)) {
            inputs.forEach(input -> attempt(() -> prepared.add(prepare(input, known, complete))));
          }
          return null;
        });
    return prepared;
  }

  private static WovenFiles prepare(Path input, ClassPath known, boolean complete)
      throws IOException {
    BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> weave =
        (classFile, neighbours) ->
            weaver(name -> neighbours.apply(name).or(() -> known.apply(name))).weave(classFile);
    ClassPath modules = complete ? known : ClassPath.NONE;
    DirectoryWeaver directories = new DirectoryWeaver(weave, modules);
    if (Files.isDirectory(input)) {
      return directories.prepare(input);
    }
    if (!Files.isRegularFile(input)) {
      throw new FileSystemException(
          input.toString(), null, "neither a folder, a jar nor a class file");
    }
    if (input.toString().endsWith(".class")) {
      return directories.prepareClass(input);
    }
    return new JarWeaver(weave, modules).prepare(input);
  }

  private static Weaver weaver(Function<String, Optional<byte[]>> classFiles) {
    return new Weaver(WeaverOptions.defaults().withClassFiles(classFiles));
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
    exitCode = ExitCodes.UNUSABLE;
  }
}
