package dev.bobbin.samples.options;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks a regular expression. */
public final class RegularExpression implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException malformed) {
      throw new TypeConversionException(
          "'" + text + "' is no regular expression: " + malformed.getDescription());
    }
  }
}
