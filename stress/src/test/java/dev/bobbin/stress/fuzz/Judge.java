package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.fuzz.Verdict.Outcome;
import dev.bobbin.testing.Allocated;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** Weaves mutants and says what became of them. */
final class Judge {

  /** What weaving a mutant may allocate: the largest class file of the seeds takes a tenth. */
  private static final long MOST_BYTES = 256L << 20;

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());
  private long mostAllocated;

  /** Returns the most bytes that weaving a mutant has allocated. */
  long mostAllocated() {
    return mostAllocated;
  }

  Verdict judge(Seed seed, byte[] mutant) {
    long before = Allocated.bytes();
    Verdict verdict;
    try {
      verdict = weave(seed, mutant);
    } catch (RuntimeException | Error thrown) {
      verdict = Verdict.failed("judging: " + place(thrown), thrown);
    }
    long allocated = Allocated.bytes() - before;
    mostAllocated = Math.max(mostAllocated, allocated);
    return allocated > MOST_BYTES && !verdict.isFailure()
        ? Verdict.failed("allocated " + (allocated >> 20) + " MB", null)
        : verdict;
  }

  private Verdict weave(Seed seed, byte[] mutant) {
    WeaveResult result;
    try {
      result = weaver.weave(mutant);
    } catch (Throwable thrown) {
      return Verdict.failed(place(thrown), thrown);
    }
    if (result.hasErrors()) {
      return refuse(seed, mutant, result);
    }
    if (!result.woven()) {
      return result.bytes() == mutant
          ? Verdict.of(result.diagnostics().isEmpty() ? Outcome.UNCHANGED : Outcome.DIAGNOSED)
          : Verdict.failed("changed without a generator", null);
    }
    return link(seed, mutant, result);
  }

  private Verdict link(Seed seed, byte[] mutant, WeaveResult result) {
    Map<String, byte[]> woven = new LinkedHashMap<>();
    woven.put(name(mutant), result.bytes());
    for (FrameClass frame : result.frameClasses()) {
      woven.put(frame.internalName().replace('/', '.'), frame.bytes());
    }
    return compare(seed, mutant, woven, Outcome.WOVEN);
  }

  /** What the agent does with a class that cannot be woven. */
  private Verdict refuse(Seed seed, byte[] mutant, WeaveResult result) {
    if (result.bytes() != mutant) {
      return Verdict.failed("changed in spite of errors", null);
    }
    byte[] refused;
    try {
      refused = weaver.refuse(mutant, result.diagnostics());
    } catch (IllegalArgumentException unreadable) {
      return Verdict.of(Outcome.DIAGNOSED);
    } catch (Throwable thrown) {
      return Verdict.failed("refuse: " + place(thrown), thrown);
    }
    return compare(seed, mutant, Map.of(name(mutant), refused), Outcome.DIAGNOSED);
  }

  /** What the JVM did not accept before need not be acceptable afterwards. */
  private static Verdict compare(
      Seed seed, byte[] mutant, Map<String, byte[]> after, Outcome expected) {
    Throwable complaint = LinkedClass.link(after, seed.family());
    if (complaint == null) {
      return Verdict.of(expected);
    }
    if (LinkedClass.link(Map.of(name(mutant), mutant), seed.family()) == null) {
      return Verdict.failed(expected + " and does not verify: " + firstWords(complaint), complaint);
    }
    return Verdict.of(expected == Outcome.WOVEN ? Outcome.WOVEN_UNVERIFIABLE : expected);
  }

  private static String name(byte[] classFile) {
    return new ClassReader(classFile).getClassName().replace('/', '.');
  }

  /** The class of the deepest exception and where in the weaver it came up. */
  private static String place(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    for (StackTraceElement element : root.getStackTrace()) {
      if (element.getClassName().startsWith("dev.bobbin.weaver")) {
        return root.getClass().getSimpleName() + " at " + element;
      }
    }
    return root.getClass().getSimpleName();
  }

  private static String firstWords(Throwable complaint) {
    String text = complaint.toString().lines().findFirst().orElse("");
    return text.length() <= 70 ? text : text.substring(0, 70);
  }
}
