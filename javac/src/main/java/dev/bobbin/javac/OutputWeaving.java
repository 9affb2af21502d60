package dev.bobbin.javac;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Weaves classes as a compiler writes them. One that needs the declaration of another which is
 * written later is woven again when that has come.
 */
final class OutputWeaving {

  /** What may be wrong only as a return type is not there yet. */
  private static final Set<DiagnosticCode> OF_RETURN_TYPES =
      Set.of(DiagnosticCode.WRONG_RETURN_TYPE, DiagnosticCode.MARKER_IN_PLAIN_LAMBDA);

  private final JavaFileManager files;
  private final Function<String, Optional<byte[]>> classPath;
  private final DiagnosticListener<? super JavaFileObject> listener;
  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  /** What has been written so far, as it was compiled, by internal name, and by place and name. */
  private final Map<String, byte[]> written = new HashMap<>();

  private final List<OutputClass> incomplete = new ArrayList<>();

  /**
   * Creates the weaving of a file manager.
   *
   * @param classPath finds classes that were compiled before, by internal name
   */
  OutputWeaving(
      JavaFileManager files,
      Function<String, Optional<byte[]>> classPath,
      DiagnosticListener<? super JavaFileObject> listener) {
    this.files = files;
    this.classPath = classPath;
    this.listener = listener;
  }

  /**
   * Takes a class from the compiler.
   *
   * @throws IOException if it cannot be written, or it or one that waited for it cannot be woven
   */
  synchronized void deliver(OutputClass output) throws IOException {
    written.put(output.internalName(), output.compiled());
    written.put(output.place() + ":" + output.internalName(), output.compiled());
    weave(output);
    for (OutputClass waiting : List.copyOf(incomplete)) {
      if (waiting.missed().contains(output.internalName())) {
        incomplete.remove(waiting);
        weave(waiting);
      }
    }
  }

  /**
   * Ends a compilation: what has not come will not come.
   *
   * @throws IOException if a class cannot be woven without it
   */
  synchronized void end() throws IOException {
    List<OutputClass> rest = List.copyOf(incomplete);
    incomplete.clear();
    for (OutputClass output : rest) {
      conclude(output, weaver.withClassFiles(name -> find(name, output)).weave(output.compiled()));
    }
  }

  private void weave(OutputClass output) throws IOException {
    output.missed().clear();
    WeaveResult result = weaver.withClassFiles(name -> find(name, output)).weave(output.compiled());
    if (!output.missed().isEmpty()) {
      incomplete.add(output);
    }
    if (output.missed().isEmpty() || !mayBeRightLater(result)) {
      conclude(output, result);
    }
  }

  private static boolean mayBeRightLater(WeaveResult result) {
    return result.hasErrors()
        && result.diagnostics().stream()
            .filter(Diagnostic::isError)
            .allMatch(error -> OF_RETURN_TYPES.contains(error.code()));
  }

  private Optional<byte[]> find(String internalName, OutputClass asking) {
    byte[] beside = written.get(asking.place() + ":" + internalName);
    byte[] present = beside != null ? beside : written.get(internalName);
    Optional<byte[]> found = present != null ? Optional.of(present) : classPath.apply(internalName);
    if (found.isEmpty()) {
      asking.missed().add(internalName);
    }
    return found;
  }

  private void conclude(OutputClass output, WeaveResult result) throws IOException {
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (output.isNew(diagnostic.toString())) {
        listener.report(new FileDiagnostic(diagnostic, output.source()));
      }
    }
    if (result.hasErrors()) {
      incomplete.remove(output);
      throw new IOException(errors(result));
    }
    for (FrameClass frame : result.frameClasses()) {
      output.write(frame.internalName(), frame.bytes(), files);
    }
    output.write(result.bytes());
  }

  private static String errors(WeaveResult result) {
    return result.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }
}
