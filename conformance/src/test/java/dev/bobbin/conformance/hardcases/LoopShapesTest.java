package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.LoopFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * No body that HotSpot would inline has a loop with two entries, which it would compile badly.
 *
 * <p>Handlers do not count: HotSpot compiles none that has not been entered yet.
 */
@Tag("weaves-itself")
final class LoopShapesTest {

  /** HotSpot's FreqInlineSize. */
  private static final int INLINED = 325;

  @TempDir Path folder;

  @Test
  void loops_of_woven_bodies_have_one_entry() {
    Map<String, byte[]> compiled = Compilation.javac(17, "-g").compile(Corpus.sources(17), folder);
    List<String> bodies = new ArrayList<>();
    List<String> withSecondEntry = new ArrayList<>();

    MemoryClasses.woven(compiled)
        .classFiles()
        .forEach((name, bytes) -> check(name, bytes, bodies, withSecondEntry));

    assertThat(bodies).hasSizeGreaterThan(100);
    assertThat(withSecondEntry).isEmpty();
  }

  private static void check(
      String className, byte[] bytes, List<String> bodies, List<String> withSecondEntry) {
    ClassNode host = new ClassNode();
    new ClassReader(bytes).accept(host, 0);
    for (MethodNode method : host.methods) {
      boolean isBody = method.desc.contains("$Gen") && method.desc.endsWith(")Z");
      if (isBody && size(method) <= INLINED) {
        bodies.add(className + "." + method.name);
        method.tryCatchBlocks.clear();
        if (new LoopFinder(new ControlFlowGraph(method), new BitSet()).withSecondEntry() != null) {
          withSecondEntry.add(className + "." + method.name + method.desc);
        }
      }
    }
  }

  private static int size(MethodNode method) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    method.accept(evaluator);
    return evaluator.getMaxSize();
  }
}
