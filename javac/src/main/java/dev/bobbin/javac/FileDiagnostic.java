package dev.bobbin.javac;

import dev.bobbin.javac.source.SourceUnit;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A finding of the weaver as {@code javax.tools} has it; it knows the line, but no column. */
final class FileDiagnostic implements Diagnostic<JavaFileObject> {
  private final dev.bobbin.weaver.diagnostics.Diagnostic finding;
  private final JavaFileObject source;

  FileDiagnostic(dev.bobbin.weaver.diagnostics.Diagnostic finding, JavaFileObject source) {
    this.finding = finding;
    this.source = source;
  }

  @Override
  public Kind getKind() {
    return SourceUnit.kindOf(finding.code());
  }

  @Override
  public JavaFileObject getSource() {
    return source;
  }

  @Override
  public long getPosition() {
    return NOPOS;
  }

  @Override
  public long getStartPosition() {
    return NOPOS;
  }

  @Override
  public long getEndPosition() {
    return NOPOS;
  }

  @Override
  public long getLineNumber() {
    return finding.line() > 0 ? finding.line() : NOPOS;
  }

  @Override
  public long getColumnNumber() {
    return NOPOS;
  }

  @Override
  public String getCode() {
    return finding.code().name();
  }

  @Override
  public String getMessage(Locale locale) {
    return "[" + finding.code() + "] " + finding.message();
  }

  @Override
  public String toString() {
    return finding.toString();
  }
}
