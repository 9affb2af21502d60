package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names of temporary files: {@code .bobbin-PROCESS-START-RANDOM-CHECK.tmp}.
 *
 * <p>They tell which process made the file and when that was started, so that the next run knows
 * the files of one that was killed from those of one that goes on; and the check tells them from
 * the files of the user.
 */
final class TemporaryNames {
  private static final Pattern NAME =
      Pattern.compile("\\.bobbin-((\\d{1,18})-(\\d{1,18})-[0-9a-f]{16})-([0-9a-f]{8})\\.tmp");

  /** Where the system has only an estimate of when it was started itself. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The pid and the start of this process, which the system takes long to tell. */
  private static final String THIS_PROCESS = process(ProcessHandle.current());

  private TemporaryNames() {}

  /** Returns a new name in the folder of a file; it is short, as the file's may be too long. */
  static Path beside(Path file) {
    return file.resolveSibling(name(THIS_PROCESS));
  }

  /** Returns a new name for a process. */
  static String name(long pid, long start) {
    return name(pid + "-" + start);
  }

  private static String process(ProcessHandle process) {
    return process.pid() + "-" + start(process);
  }

  private static String name(String process) {
    String unchecked = process + "-" + HexFormat.of().toHexDigits(RANDOM.nextLong());
    return ".bobbin-" + unchecked + "-" + check(unchecked) + ".tmp";
  }

  /** Creates such a file; one that is there, or a link, is left alone. */
  static FileChannel create(Path temporary) throws IOException {
    FileSystem system = temporary.getFileSystem();
    boolean posix = system.supportedFileAttributeViews().contains("posix");
    return FileChannel.open(
        temporary,
        Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS),
        posix ? new FileAttribute<?>[] {OWN} : new FileAttribute<?>[0]);
  }

  /** Returns whether a file was made by {@link #create}. */
  static boolean isTemporary(String fileName) {
    Matcher name = NAME.matcher(fileName);
    return name.matches() && name.group(4).equals(check(name.group(1)));
  }

  /** Returns whether a file is a temporary one of a run that was killed. */
  static boolean isLeftOver(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && name.group(4).equals(check(name.group(1)))
        && Files.isRegularFile(file, NOFOLLOW_LINKS)
        && !isRunning(Long.parseLong(name.group(2)), Long.parseLong(name.group(3)));
  }

  /** Deletes the temporary files of runs that were killed. */
  static void deleteLeftOvers(List<Path> leftOvers) {
    for (Path file : leftOvers) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException notAllowed) {
        // It does no harm, and the next run will try again.
      }
    }
  }

  /** Returns the temporary files of runs that were killed, beside a file. */
  static List<Path> leftOversBeside(Path file) {
    List<Path> leftOvers = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(file.toAbsolutePath().getParent(), ".bobbin-*.tmp")) {
      for (Path other : files) {
        if (isLeftOver(other)) {
          leftOvers.add(other);
        }
      }
    } catch (IOException | DirectoryIteratorException notAllowed) {
      return List.of();
    }
    return leftOvers;
  }

  private static boolean isRunning(long pid, long start) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return false;
    }
    long itsStart = start(process.get());
    return itsStart == 0 || Math.abs(itsStart - start) <= TOLERANCE.toMillis();
  }

  /** Returns when a process was started, in milliseconds; 0 where the system does not tell. */
  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String check(String name) {
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(US_ASCII));
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
