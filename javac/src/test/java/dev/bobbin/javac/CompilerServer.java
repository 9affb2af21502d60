package dev.bobbin.javac;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/**
 * A JVM that compiles and runs what it is told, so that javac is warm, and sees nothing of ours but
 * what a test puts on a path. This class is all that is on its class path.
 */
final class CompilerServer {
  private CompilerServer() {}

  public static void main(String[] none) throws Exception {
    DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
    while (true) {
      String command;
      try {
        command = requests.readUTF();
      } catch (EOFException end) {
        return;
      }
      String[] arguments = new String[requests.readInt()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = requests.readUTF();
      }
      answer(command, arguments, answers);
    }
  }

  private static void answer(String command, String[] arguments, DataOutputStream answers)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
    System.setOut(print);
    System.setErr(print);
    int code = command.equals("javac") ? compile(print, arguments) : run(print, arguments);
    byte[] text = output.toByteArray();
    answers.writeInt(code);
    answers.writeInt(text.length);
    answers.write(text);
    answers.flush();
  }

  private static int compile(PrintStream print, String[] arguments) {
    return ToolProvider.findFirst("javac").orElseThrow().run(print, print, arguments);
  }

  /** The first argument is a class path, the second the main class. */
  private static int run(PrintStream print, String[] arguments) {
    try (URLClassLoader loader =
        new URLClassLoader(urls(arguments[0]), CompilerServer.class.getClassLoader())) {
      String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
      loader.loadClass(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
      return 0;
    } catch (InvocationTargetException failure) {
      failure.getCause().printStackTrace(print);
      return 1;
    } catch (ReflectiveOperationException | LinkageError | IOException failure) {
      failure.printStackTrace(print);
      return 2;
    }
  }

  private static URL[] urls(String classPath) throws IOException {
    String[] elements = classPath.split(File.pathSeparator);
    URL[] urls = new URL[elements.length];
    for (int i = 0; i < elements.length; i++) {
      urls[i] = new File(elements[i]).toURI().toURL();
    }
    return urls;
  }
}
