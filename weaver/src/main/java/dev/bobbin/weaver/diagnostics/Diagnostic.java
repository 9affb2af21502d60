package dev.bobbin.weaver.diagnostics;

import java.util.Objects;

/**
 * A finding about the user's code, with its place and its remedy.
 *
 * @param code what kind of finding it is
 * @param className the binary name of the class, for example {@code com.acme.Host}, or {@link
 *     #UNKNOWN_CLASS}
 * @param methodName the method's name, or null where the whole class is meant
 * @param file the source file's name, or null if the class file does not carry it; the path of the
 *     class file where it does not even tell its own name
 * @param line the line in {@code file}, or 0 if there is none
 * @param message what is wrong, and what to do instead
 */
public record Diagnostic(
    DiagnosticCode code,
    String className,
    String methodName,
    String file,
    int line,
    String message) {

  /** Stands for the name of a class in a file that is too damaged to tell it. */
  public static final String UNKNOWN_CLASS = "(unknown class)";

  /** Creates a finding; {@code methodName} and {@code file} may be null. */
  public Diagnostic {
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(className, "className is null");
    Objects.requireNonNull(message, "message is null");
  }

  /** Returns whether the class must not be used as it is. */
  public boolean isError() {
    return code.severity() == DiagnosticCode.Severity.ERROR;
  }

  /**
   * Returns the finding with the path of the class file, if nothing else tells what it is about.
   */
  public Diagnostic readFrom(String classFile) {
    return className.equals(UNKNOWN_CLASS)
        ? new Diagnostic(code, className, methodName, classFile, line, message)
        : this;
  }

  /**
   * Returns the finding in one line: {@code com/acme/Host.java:42: [CODE] com.acme.Host.items:
   * message}.
   */
  @Override
  public String toString() {
    String member = methodName == null ? className : className + "." + methodName;
    return place() + ": [" + code + "] " + member + ": " + message;
  }

  /** Returns the source with the path of its package, by which javac and editors find it. */
  private String place() {
    if (file == null) {
      return className;
    }
    String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    return folder + file + (line > 0 ? ":" + line : "");
  }
}
