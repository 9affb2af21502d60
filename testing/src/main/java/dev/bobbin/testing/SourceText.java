package dev.bobbin.testing;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A compilation unit that is kept in memory. */
public final class SourceText extends SimpleJavaFileObject {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:public |final |abstract |sealed )*(?:class|@?interface|enum|record) (\\w+)");
  private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module [\\w.]+ *\\{");

  private final String text;

  /**
   * Creates a unit.
   *
   * @param path where it would be below a source folder, without its ending
   */
  public SourceText(String path, String text) {
    super(URI.create("memory:///" + path + ".java"), Kind.SOURCE);
    this.text = text;
  }

  /** Returns a unit that is named as its package and the first type in it say. */
  public static SourceText of(String text) {
    return new SourceText(path(text), text);
  }

  private static String path(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      return moduleInfo(text);
    }
    Matcher in = PACKAGE.matcher(text);
    return (in.find() ? in.group(1).replace('.', '/') + "/" : "") + type.group(1);
  }

  private static String moduleInfo(String text) {
    if (!MODULE.matcher(text).find()) {
      throw new AssertionError("no type in:\n" + text);
    }
    return "module-info";
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
