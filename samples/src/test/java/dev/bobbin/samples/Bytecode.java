package dev.bobbin.samples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The instructions of a method as javap prints them, without the indices of the constant pool. */
final class Bytecode {
  private static final Pattern CONSTANT =
      Pattern.compile(
          "#\\d+(, \\d+)? // (class |(Interface)?(Field|Method) |InvokeDynamic #\\d+:)?");
  private static final Pattern NUMBERED = Pattern.compile("(\\d+|default): (.*)");

  private static final String MARGIN = " ".repeat(7);
  private static final String OF_A_SWITCH = " ".repeat(12);

  private Bytecode() {}

  /** Returns the code of the n-th method, from 1, of a name. */
  static String of(Path classFile, String method, int n) {
    String[] methods = javap(classFile).split(" " + Pattern.quote(method) + "\\([^\n]*;\n");
    return methods[n]
        .lines()
        .skip(1)
        .map(Bytecode::line)
        .takeWhile(line -> !line.isEmpty() && !line.endsWith(" Exception table:"))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a line as shown, empty if it is not indented: then it is not of the code. */
  private static String line(String printed) {
    String text = printed.strip().replaceAll("\\s+", " ");
    text = CONSTANT.matcher(text).replaceFirst("").replace("dev/bobbin/samples/guide/", "");
    Matcher numbered = NUMBERED.matcher(text);
    if (!numbered.matches()) {
      return printed.startsWith(" ") ? MARGIN + text : "";
    }
    String margin = printed.startsWith(OF_A_SWITCH) ? MARGIN : "";
    return margin + String.format("%5s: %s", numbered.group(1), numbered.group(2));
  }

  private static String javap(Path classFile) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    ToolProvider.findFirst("javap").orElseThrow().run(out, out, "-p", "-c", classFile.toString());
    return text.toString().replace("\r\n", "\n");
  }
}
