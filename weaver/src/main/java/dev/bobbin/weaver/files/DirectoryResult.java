package dev.bobbin.weaver.files;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What became of the class files below a directory, or in a jar.
 *
 * @param classes the number of classes that were woven
 * @param generators the number of generators in them
 * @param alreadyWoven the number of classes that had been woven before
 * @param diagnostics every finding, in the order of the files' paths
 */
public record DirectoryResult(
    int classes, int generators, int alreadyWoven, List<Diagnostic> diagnostics) {

  /** Creates a result; the list is copied. */
  public DirectoryResult {
    diagnostics = List.copyOf(diagnostics);
  }

  static DirectoryResult of(Collection<WeaveResult> results) {
    int classes = (int) results.stream().filter(WeaveResult::woven).count();
    int generators = results.stream().mapToInt(WeaveResult::generators).sum();
    int alreadyWoven = (int) results.stream().filter(WeaveResult::alreadyWoven).count();
    List<Diagnostic> diagnostics = results.stream().flatMap(r -> r.diagnostics().stream()).toList();
    return new DirectoryResult(classes, generators, alreadyWoven, diagnostics);
  }

  /** Returns the same result with more findings. */
  DirectoryResult with(List<Diagnostic> more) {
    return plus(new DirectoryResult(0, 0, 0, more));
  }

  /** Returns whether a finding is an error; no file was changed then. */
  public boolean hasErrors() {
    return errors() > 0;
  }

  /** Returns the number of findings that are errors. */
  public int errors() {
    return (int) diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** Returns the sum of this result and another. */
  public DirectoryResult plus(DirectoryResult other) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(other.diagnostics);
    return new DirectoryResult(
        classes + other.classes,
        generators + other.generators,
        alreadyWoven + other.alreadyWoven,
        all);
  }

  void rejectErrors() {
    if (hasErrors()) {
      throw new IllegalStateException(diagnostics.toString());
    }
  }

  /** Returns what was done in one line, for example {@code Wove 12 generators in 5 classes}. */
  public String summary() {
    if (hasErrors()) {
      return count(errors(), "error", "errors") + " in generators, nothing was woven";
    }
    String before = count(alreadyWoven, "class is", "classes are") + " already woven";
    if (generators == 0) {
      return alreadyWoven == 0 ? "No generators to weave" : "Nothing to weave: " + before;
    }
    String now =
        "Wove "
            + count(generators, "generator", "generators")
            + " in "
            + count(classes, "class", "classes");
    return alreadyWoven == 0 ? now : now + "; " + before;
  }

  /**
   * Returns what an error leaves undone, in one line; empty if nothing. One error keeps all classes
   * as they are: they belong together, and half of them would not run.
   */
  public Optional<String> undone() {
    if (!hasErrors() || generators == 0) {
      return Optional.empty();
    }
    return Optional.of(
        count(generators, "generator", "generators")
            + " in "
            + count(classes, "class", "classes")
            + " without an error "
            + (generators == 1 ? "is" : "are")
            + " not woven either, until the errors are mended");
  }

  private static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
