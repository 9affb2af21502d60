package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What weaving inside javac costs; docs/internals/javac.md says how to run it. */
class Figures {
  private static final int PAIRS = Integer.getInteger("javac.pairs", 7);
  private static final int CLASSES = 1_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Javac.class,
      names = {"CLOSED_17", "CLOSED_25"})
  void a_thousand_classes_without_generators(Javac javac) {
    for (int i = 0; i < CLASSES; i++) {
      Project.write(source(i), plain(i));
    }
    Path noop = Noop.in(folder, javac);

    print(
        javac,
        "without generators, beside a processor that does nothing",
        () -> compile(javac, noop, ""),
        () -> compile(javac, Artifacts.bobbinJavac(), ""));
  }

  @ParameterizedTest
  @EnumSource(
      value = Javac.class,
      names = {"CLOSED_17", "CLOSED_25"})
  void a_thousand_classes_with_generators(Javac javac) {
    for (int i = 0; i < CLASSES; i++) {
      Project.write(source(i), withGenerators(i));
    }
    Path noop = Noop.in(folder, javac);

    print(
        javac,
        "with two generators each, beside weaving as a second step",
        () -> compile(javac, noop, Artifacts.path(out(), Artifacts.runtime())),
        () -> compile(javac, Artifacts.bobbinJavac(), ""));
  }

  private interface Run {
    long milliseconds();
  }

  private static void print(Javac javac, String what, Run base, Run bobbin) {
    List<Long> bases = new ArrayList<>();
    List<Long> bobbins = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int pair = -1; pair < PAIRS; pair++) {
      long first = base.milliseconds();
      long second = bobbin.milliseconds();
      if (pair >= 0) {
        bases.add(first);
        bobbins.add(second);
        ratios.add((double) second / first);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Java %d, %s: %d ms and %d ms of processor time, ratio %.3f (%d pairs: %s)%n",
        javac.version(),
        what,
        median(bases),
        median(bobbins),
        median(ratios),
        PAIRS,
        ratios.stream().map(ratio -> String.format(Locale.ROOT, "%.3f", ratio)).toList());
  }

  private static <T extends Comparable<T>> T median(List<T> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private long compile(Javac javac, Path processors, String woven) {
    List<String> command = new ArrayList<>();
    command.add(javac.java().toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"));
    command.addAll(List.of("-cp", Artifacts.path(libraries())));
    command.addAll(List.of(CompileOnce.class.getName(), woven));
    command.addAll(List.of("-d", out().toString(), "-cp", Artifacts.runtime().toString()));
    command.addAll(List.of("-processorpath", processors.toString()));
    Project.files(folder.resolve("src")).forEach(file -> command.add(file.toString()));
    JavaProcess.Outcome outcome = JavaProcess.outcomeOf(new ProcessBuilder(command));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return Long.parseLong(outcome.out().strip());
  }

  /** This class and the weaver, and no plugin: javac looks for them in its own class path, too. */
  private static List<Path> libraries() {
    return Artifacts.classPath().stream()
        .filter(path -> path.toString().matches(".*(javac.target.test-classes|.weaver.|.asm-).*"))
        .toList();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path source(int i) {
    return folder.resolve("src/p" + i % 20 + "/C" + i + ".java");
  }

  /** Thirty-five lines of ordinary Java. */
  private static String plain(int i) {
    StringBuilder text = new StringBuilder();
    text.append("package p%d;\nimport java.util.*;\npublic class C%d {\n".formatted(i % 20, i));
    text.append("  private final Map<String, List<Integer>> map = new HashMap<>();\n");
    for (int m = 0; m < 5; m++) {
      text.append(
          """
            public int m%d(String key, int from) {
              List<Integer> list = map.computeIfAbsent(key, k -> new ArrayList<>());
              for (int i = from; i < from + %d; i++) {
                list.add(i * %d);
              }
              return list.stream().filter(x -> x > from).mapToInt(Integer::intValue).sum();
            }
          """
              .formatted(m, i + 3, m + 2));
    }
    return text.append("}\n").toString();
  }

  private static String withGenerators(int i) {
    return plain(i)
        .replace("import java.util.*;", "import java.util.*;\nimport dev.bobbin.*;")
        .replace(
            "  private final",
            """
              @Generator static Gen<Integer> count(int n) {
                while (n > 0) { Gen.yield(n--); }
                return Gen.done();
              }
              @Generator static Gen<Integer> twice(int n) {
                Gen.yieldFrom(count(n));
                Gen.yieldFrom(count(n));
                return Gen.done();
              }
              private final""");
  }
}
