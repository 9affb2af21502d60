package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;

/** What a refused generator throws: every error that was found, or as many as a constant holds. */
final class RefusalMessage {

  /** A char takes up to three of the 65,535 bytes of a string constant (JVMS 4.4.7). */
  private static final int CHARS = 65_535 / 3;

  private static final int PER_ERROR = CHARS / 2;
  private static final int RESERVED_FOR_THE_REST = 40;

  private final StringBuilder text = new StringBuilder("the class could not be woven:");

  private RefusalMessage() {}

  static String of(List<Diagnostic> diagnostics) {
    List<String> errors =
        diagnostics.stream().filter(Diagnostic::isError).map(Diagnostic::toString).toList();
    RefusalMessage message = new RefusalMessage();
    for (int i = 0; i < errors.size(); i++) {
      if (!message.add(errors.get(i))) {
        return message.text + "\n... and " + (errors.size() - i) + " more";
      }
    }
    return message.text.toString();
  }

  private boolean add(String error) {
    String shortened = error.length() <= PER_ERROR ? error : error.substring(0, PER_ERROR) + "...";
    if (text.length() + 1 + shortened.length() > CHARS - RESERVED_FOR_THE_REST) {
      return false;
    }
    text.append('\n').append(shortened);
    return true;
  }
}
