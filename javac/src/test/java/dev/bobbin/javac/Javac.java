package dev.bobbin.javac;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The compilers that tests run: those of both JDKs, as they are and opened. */
enum Javac {
  CLOSED_17(17, false),
  OPEN_17(17, true),
  CLOSED_25(25, false),
  OPEN_25(25, true);

  private static final Map<Javac, Server> SERVERS = new EnumMap<>(Javac.class);
  private static final List<String> PACKAGES =
      List.of(
          "api",
          "code",
          "comp",
          "file",
          "jvm",
          "main",
          "model",
          "parser",
          "processing",
          "tree",
          "util");

  private final int version;
  private final boolean open;

  Javac(int version, boolean open) {
    this.version = version;
    this.open = open;
  }

  /** What a compiler or a program has said; lines end with {@code \n}. */
  record Outcome(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  /** Returns those that a build takes. */
  static List<Javac> ofThisBuild() {
    if (Boolean.getBoolean("bobbin.thorough")) {
      return List.of(values());
    }
    if (!isThere(25)) {
      return List.of(CLOSED_17, OPEN_17);
    }
    return List.of(isThere(17) ? CLOSED_17 : CLOSED_25, OPEN_25);
  }

  private static boolean isThere(int version) {
    return !System.getProperty("bobbin.jdk" + version, "").isEmpty();
  }

  int version() {
    return version;
  }

  /** Whether classes are taken from javac before it writes them. */
  boolean intercepts() {
    return open;
  }

  /** The java executable; where there is none, the test says that it did not run. */
  Path java() {
    String java = System.getProperty("bobbin.jdk" + version, "");
    Assumptions.assumeFalse(java.isEmpty(), "did not run: there is no JDK " + version);
    return Path.of(java);
  }

  Outcome compile(List<String> arguments) {
    return server().ask("javac", arguments);
  }

  /** Runs a main class in this JDK. */
  Outcome run(String classPath, String mainClass, String... arguments) {
    List<String> all = new ArrayList<>(List.of(classPath, mainClass));
    all.addAll(List.of(arguments));
    return server().ask("run", all);
  }

  /** Options of the JVM that open javac, as users of other plugins do. */
  static List<String> opening() {
    return PACKAGES.stream()
        .map(name -> "--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED")
        .toList();
  }

  private Server server() {
    synchronized (SERVERS) {
      return SERVERS.computeIfAbsent(this, Server::start);
    }
  }

  /** A JVM that ends when its input does. */
  private record Server(DataOutputStream requests, DataInputStream answers) {

    static Server start(Javac javac) {
      List<String> command = new ArrayList<>();
      command.add(javac.java().toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
      if (javac.open) {
        command.addAll(opening());
      }
      command.addAll(List.of("-cp", classPath().toString(), CompilerServer.class.getName()));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.environment().remove("JDK_JAVAC_OPTIONS");
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      try {
        Process process = builder.start();
        return new Server(
            new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
            new DataInputStream(process.getInputStream()));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** A folder with the server's class alone. */
    private static Path classPath() {
      String file = CompilerServer.class.getName().replace('.', '/') + ".class";
      Path folder = Path.of("target", "compiler-server").toAbsolutePath();
      try (var in = CompilerServer.class.getResourceAsStream("/" + file)) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        return folder;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    synchronized Outcome ask(String command, List<String> arguments) {
      try {
        requests.writeUTF(command);
        requests.writeInt(arguments.size());
        for (String argument : arguments) {
          requests.writeUTF(argument);
        }
        requests.flush();
        int code = answers.readInt();
        byte[] text = answers.readNBytes(answers.readInt());
        String output = new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return new Outcome(code, output);
      } catch (IOException failure) {
        throw new UncheckedIOException("the compiler's JVM has ended", failure);
      }
    }
  }
}
