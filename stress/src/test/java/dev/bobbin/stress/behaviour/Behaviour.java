package dev.bobbin.stress.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.stress.suspend.Drive;
import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.suspend.StressWeaver;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;
import dev.bobbin.stress.verify.JarLibrary;
import dev.bobbin.stress.verify.Library;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a program as compiled with the same program stressed. */
final class Behaviour {

  private Behaviour() {}

  /** Runs a driver with jars of the class path, both ways. */
  static void assertSame(Points points, String driver, String... artifacts) {
    assertSame(points, driver, Stream.of(artifacts).map(JarLibrary::onClassPath).toList());
  }

  /** Runs a driver with libraries, both ways. */
  static void assertSame(Points points, String driver, List<? extends Library> libraries) {
    Program program = new Program(driver, libraries);
    Tally tally = new Tally();
    long generators = Drive.generators();
    long suspensions = Drive.suspensions();

    long start = System.nanoTime();
    List<String> plain = Transcript.of(program, null);
    long plainMillis = (System.nanoTime() - start) / 1_000_000;
    List<String> stressed = Transcript.of(program, new StressWeaver(points, tally));
    long stressedMillis = (System.nanoTime() - start) / 1_000_000 - plainMillis;

    System.out.printf(
        Locale.ROOT,
        "%s, %s: %,d lines, digest %s; %,d classes, %,d of %,d methods woven, refused %s,"
            + " %,d points; %,d generators suspended %,d times; %,d ms, plain %,d ms%n",
        driver,
        points.name().toLowerCase(Locale.ROOT),
        plain.size(),
        digest(plain),
        tally.get(Count.CLASSES),
        tally.get(Count.WOVEN),
        tally.get(Count.TRIED),
        tally.refusals(),
        tally.get(Count.POINTS),
        Drive.generators() - generators,
        Drive.suspensions() - suspensions,
        stressedMillis,
        plainMillis);
    assertThat(plain.get(plain.size() - 1)).as(String.join("\n", last(plain))).isEqualTo("ended");
    assertThat(firstDifference(plain, stressed)).isNull();
    assertThat(tally.failures()).isEmpty();
    assertThat(Drive.suspensions() - suspensions).isPositive();
  }

  /** Returns the first line at which the transcripts differ, with the stressed one behind it. */
  private static String firstDifference(List<String> plain, List<String> stressed) {
    for (int i = 0; i < Math.max(plain.size(), stressed.size()); i++) {
      String expected = i < plain.size() ? plain.get(i) : "(no more)";
      List<String> actual = stressed.subList(Math.min(i, stressed.size()), stressed.size());
      if (actual.isEmpty() || !actual.get(0).equals(expected)) {
        String rest = actual.stream().limit(40).collect(Collectors.joining("\n"));
        return "line " + (i + 1) + ": " + expected + "\nstressed: " + rest;
      }
    }
    return null;
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 20), lines.size());
  }

  private static String digest(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
