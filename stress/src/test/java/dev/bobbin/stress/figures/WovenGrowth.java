package dev.bobbin.stress.figures;

import dev.bobbin.stress.fuzz.CorpusClasses;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Measures how much larger weaving makes the generators of the hard cases and of the samples. */
public final class WovenGrowth {
  private static final String RESUMED = ";Ljava/lang/Object;Ljava/lang/Throwable;)Z";

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  /** The size of each body, in parts of that of the method. */
  private final List<Double> bodies = new ArrayList<>();

  /** The size of each class with its frame classes, in parts of that before. */
  private final List<Double> classes = new ArrayList<>();

  private WovenGrowth() {}

  /** Measures, and prints medians and 95th percentiles. */
  public static void main(String[] arguments) throws IOException {
    WovenGrowth growth = new WovenGrowth();
    growth.add(CorpusClasses.hardCases(17, "-g"));
    growth.add(CorpusClasses.samples());
    print("code of a generator's body", growth.bodies);
    print("class file with its frame classes", growth.classes);
  }

  private static void print(String what, List<Double> ratios) {
    Collections.sort(ratios);
    System.out.printf(
        "%-34s %4d, median %.2f, 95th percentile %.2f times its size%n",
        what, ratios.size(), ratios.get(ratios.size() / 2), ratios.get(ratios.size() * 95 / 100));
  }

  private void add(Map<String, byte[]> compiled) {
    for (byte[] classFile : compiled.values()) {
      WeaveResult result = weaver.weave(classFile);
      if (result.woven()) {
        long after = result.bytes().length;
        for (FrameClass frame : result.frameClasses()) {
          after += frame.bytes().length;
          addBody(classFile, result.bytes(), frame.internalName());
        }
        classes.add((double) after / classFile.length);
      }
    }
  }

  /** The resumable body takes its frame, what is sent and what is raised. */
  private void addBody(byte[] before, byte[] after, String frame) {
    for (MethodNode body : methods(after)) {
      if (body.desc.equals("(L" + frame + RESUMED) && body.instructions.size() > 0) {
        List<MethodNode> sources =
            methods(before).stream().filter(m -> m.name.equals(body.name)).toList();
        if (sources.size() == 1) {
          bodies.add((double) size(body) / size(sources.get(0)));
        }
      }
    }
  }

  private static List<MethodNode> methods(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    return node.methods;
  }

  private static int size(MethodNode method) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    method.accept(evaluator);
    return evaluator.getMinSize();
  }
}
