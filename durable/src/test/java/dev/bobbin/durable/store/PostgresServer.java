package dev.bobbin.durable.store;

import dev.bobbin.testing.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of PostgreSQL in a folder that is deleted when it is closed. */
final class PostgresServer implements AutoCloseable {

  /** It refuses to be run by root; Debian's package brings this user. */
  private static final String OTHER_THAN_ROOT = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts a server; where none is installed, the test says that it did not run. */
  static PostgresServer start() throws IOException {
    Path programs = programs();
    Assumptions.assumeTrue(programs != null, "did not run: there is no server of PostgreSQL");
    Path folder = Files.createTempDirectory("bobbin-postgres");
    if (isRoot()) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName(OTHER_THAN_ROOT));
    }
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    server.run("initdb", "--auth=trust", "--username=bobbin", "--no-sync");
    String options =
        "-c listen_addresses=127.0.0.1 -c fsync=off -p " + server.port + " -k " + folder;
    server.run("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
    return server;
  }

  private static Path programs() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String element : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      folders.add(Path.of(element));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).forEach(folders::add);
      }
    }
    return folders.stream()
        .filter(
            f -> Files.isExecutable(f.resolve("initdb")) && Files.isExecutable(f.resolve("pg_ctl")))
        .findFirst()
        .orElse(null);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", OTHER_THAN_ROOT, "--"));
    }
    command.addAll(List.of(programs.resolve(program).toString(), "-D", folder + "/data"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    JavaProcess.Outcome outcome = JavaProcess.outcomeOf(builder);
    if (outcome.exitCode() != 0) {
      throw new AssertionError(command + ": " + outcome);
    }
  }

  DataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setServerNames(new String[] {"127.0.0.1"});
    database.setPortNumbers(new int[] {port});
    database.setDatabaseName("postgres");
    database.setUser("bobbin");
    return database;
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "-w", "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
