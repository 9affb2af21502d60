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

  /** What the compilations before have written, which this one may write anew. */
  private final Map<String, byte[]> earlier = new HashMap<>();

  private final List<OutputClass> incomplete = new ArrayList<>();

  /** Whether a class of this compilation was refused: what it has written will be written anew. */
  private boolean failed;

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
      if (waiting.awaited().contains(output.internalName())) {
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
    try {
      for (OutputClass output : List.copyOf(incomplete)) {
        if (!output.isConcluded()) {
          conclude(output, result(output));
        }
      }
    } finally {
      incomplete.clear();
      if (!failed) {
        earlier.putAll(written);
      }
      failed = false;
      written.clear();
    }
  }

  private void weave(OutputClass output) throws IOException {
    WeaveResult result = result(output);
    if (!output.awaited().isEmpty()) {
      incomplete.add(output);
    }
    if (output.missed().isEmpty() || !mayBeRightLater(result)) {
      conclude(output, result);
    }
  }

  private WeaveResult result(OutputClass output) {
    output.awaited().clear();
    output.missed().clear();
    return weaver.withClassFiles(name -> find(name, output)).weave(output.compiled());
  }

  private static boolean mayBeRightLater(WeaveResult result) {
    return result.hasErrors()
        && result.diagnostics().stream()
            .filter(Diagnostic::isError)
            .allMatch(error -> OF_RETURN_TYPES.contains(error.code()));
  }

  private Optional<byte[]> find(String internalName, OutputClass asking) {
    byte[] present = find(internalName, asking.place(), written);
    if (present != null) {
      return Optional.of(present);
    }
    asking.awaited().add(internalName);
    byte[] old = find(internalName, asking.place(), earlier);
    Optional<byte[]> found = old != null ? Optional.of(old) : classPath.apply(internalName);
    if (found.isEmpty()) {
      asking.missed().add(internalName);
    }
    return found;
  }

  private static byte[] find(String internalName, String place, Map<String, byte[]> classes) {
    byte[] beside = classes.get(place + ":" + internalName);
    return beside != null ? beside : classes.get(internalName);
  }

  private void conclude(OutputClass output, WeaveResult result) throws IOException {
    output.conclude();
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (output.isNew(diagnostic.toString())) {
        listener.report(new FileDiagnostic(diagnostic, output.source()));
      }
    }
    if (result.hasErrors()) {
      fail(output);
      throw new IOException(errors(result));
    }
    for (FrameClass frame : result.frameClasses()) {
      output.write(frame.internalName(), frame.bytes(), files);
    }
    output.write(result.bytes());
  }

  /** What a class was refused with may be mended with it in the next compilation. */
  private void fail(OutputClass output) {
    incomplete.remove(output);
    failed = true;
    for (String name : output.awaited()) {
      earlier.remove(name);
      earlier.remove(output.place() + ":" + name);
    }
  }

  private static String errors(WeaveResult result) {
    return result.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }
}
