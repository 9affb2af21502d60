package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * States that were saved on one JDK by classes that were woven in one way, restored on each JDK by
 * changed classes that were woven in each way; in named modules. In each build, each way is taken
 * on one of the JDKs, with the profile {@code thorough} on both.
 */
class UpgradeMatrixTest {
  private static final List<Javac> JDKS = List.of(Javac.CLOSED_17, Javac.CLOSED_25);

  /** What a refusal tells of the body that saved the state. */
  private static final Pattern FINGERPRINT = Pattern.compile("\\(fingerprint ([0-9a-f]{16})");

  private static final String LIBRARIES =
      Artifacts.path(Artifacts.ofModule("runtime"), Artifacts.ofModule("durable"));

  private final List<Upgrade> upgrades = Upgrade.all();

  @TempDir Path folder;

  /** One combination: a JDK, whose javac compiles and which runs, and a way to weave. */
  private record Side(Javac jdk, WeavingWay way) {
    @Override
    public String toString() {
      return way + "_" + jdk.version();
    }
  }

  /** In each build one side for each way, on the JDKs in turn. */
  private static List<Side> sides() {
    List<Side> all = new ArrayList<>();
    for (Javac jdk : JDKS) {
      for (WeavingWay way : WeavingWay.values()) {
        all.add(new Side(jdk, way));
      }
    }
    List<Side> some =
        all.stream()
            .filter(side -> JDKS.get(side.way.ordinal() % JDKS.size()) == side.jdk)
            .toList();
    return Seeds.volume(some, all);
  }

  @Test
  void every_upgrade_goes_as_it_should_from_everywhere_to_everywhere() throws Exception {
    Map<Side, Path> saved = new LinkedHashMap<>();
    for (Side side : sides()) {
      saved.put(side, save(side));
    }
    String folders = Artifacts.path(List.copyOf(saved.values()));
    Map<String, Set<String>> fingerprints = fingerprints(folders);
    for (Side side : sides()) {
      Path classes = folder.resolve("after-" + side);
      side.way.compile(side.jdk, classes, LIBRARIES, after(side, fingerprints));

      List<String> outcomes = run(side, classes, "restore", folders).out().lines().toList();

      assertThat(outcomes).as("restored by %s", side).isEqualTo(expected());
    }
  }

  private List<String> expected() {
    List<String> lines = new ArrayList<>();
    for (Upgrade upgrade : upgrades) {
      sides().forEach(from -> lines.add(upgrade.name() + " = " + upgrade.outcome()));
    }
    return lines;
  }

  private Path save(Side side) throws IOException {
    Path classes = folder.resolve("before-" + side);
    side.way.compile(
        side.jdk, classes, LIBRARIES, sources("before-" + side, Upgrade::sourceBefore));
    Path saved = Files.createDirectories(folder.resolve("saved-" + side));
    run(side, classes, "save", saved.toString());
    return saved;
  }

  private List<String> after(Side side, Map<String, Set<String>> fingerprints) {
    return sources(
        "after-" + side,
        upgrade -> upgrade.sourceAfter(fingerprints.getOrDefault(upgrade.name(), Set.of())));
  }

  /** Writes the sources of a program; returns the files. */
  private List<String> sources(String name, Function<Upgrade, String> source) {
    Path sources = folder.resolve("sources-" + name);
    Project.write(sources.resolve("module-info.java"), UpgradeProgram.MODULE);
    Project.write(sources.resolve("app/Main.java"), UpgradeProgram.MAIN);
    upgrades.forEach(
        each -> Project.write(sources.resolve("app/" + each.name() + ".java"), source.apply(each)));
    return Project.files(sources).stream().map(Path::toString).toList();
  }

  /** By name, the fingerprints that refusals tell of where none is accepted. */
  private Map<String, Set<String>> fingerprints(String folders) {
    Side any = sides().get(0);
    Path classes = folder.resolve("explaining");
    any.way.compile(any.jdk, classes, LIBRARIES, after(any, Map.of()));
    Map<String, Set<String>> fingerprints = new LinkedHashMap<>();
    for (String line : run(any, classes, "explain", folders).out().lines().toList()) {
      Set<String> told = fingerprints.computeIfAbsent(line.split(" ")[0], name -> new TreeSet<>());
      FINGERPRINT.matcher(line).results().forEach(found -> told.add(found.group(1)));
    }
    return fingerprints;
  }

  private JavaProcess.Outcome run(Side side, Path classes, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    upgrades.forEach(upgrade -> all.add(upgrade.name()));
    List<String> command = side.way.command(side.jdk, classes, LIBRARIES, all);
    JavaProcess.Outcome outcome = JavaProcess.outcomeOf(new ProcessBuilder(command));
    assertThat(outcome.exitCode()).as("%s: %s", side, outcome.err()).isZero();
    return outcome;
  }
}
