package dev.bobbin.weaver;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What became of one class: woven, left as it was, or refused.
 *
 * @param bytes the class file to use; the very array that was given, unless {@link #woven()}
 * @param frameClasses the frame classes to put beside it, in the order of their methods
 * @param diagnostics every finding, in the order of the class file
 * @param alreadyWoven whether the class has generators that were woven before
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeaveResult(
    byte[] bytes,
    List<FrameClass> frameClasses,
    List<Diagnostic> diagnostics,
    boolean alreadyWoven) {

  /** Creates a result; the lists are copied. */
  public WeaveResult {
    Objects.requireNonNull(bytes, "bytes is null");
    frameClasses = List.copyOf(frameClasses);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Creates the result of a class that had not been woven before. */
  public WeaveResult(byte[] bytes, List<FrameClass> frameClasses, List<Diagnostic> diagnostics) {
    this(bytes, frameClasses, diagnostics, false);
  }

  /** Returns a result that leaves the class as it is. */
  static WeaveResult unchanged(byte[] bytes, List<Diagnostic> diagnostics) {
    return new WeaveResult(bytes, List.of(), diagnostics);
  }

  /** Returns the result with the path of the class file in findings that do not know the class. */
  public WeaveResult readFrom(String classFile) {
    List<Diagnostic> placed = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      placed.add(diagnostic.readFrom(classFile));
    }
    return new WeaveResult(bytes, frameClasses, placed, alreadyWoven);
  }

  /** Returns whether the class was changed. */
  public boolean woven() {
    return !frameClasses.isEmpty();
  }

  /** Returns whether there is nothing to say: no generators, woven or not, and no finding. */
  public boolean isUnremarkable() {
    return !woven() && !alreadyWoven && diagnostics.isEmpty();
  }

  /** Returns the number of generators that were woven. */
  public int generators() {
    return frameClasses.size();
  }

  /** Returns whether a finding is an error; the class is then unchanged. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
