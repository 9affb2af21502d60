package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.weaver.internal.contract.AccessorNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Hard cases 54 and 55: lines and local variables of every woven method of the corpus. */
@Tag("weaves-itself")
final class DebugInfoTest {

  @TempDir Path folder;

  private Map<String, byte[]> compiled;
  private Map<String, byte[]> woven;

  @BeforeEach
  void weave() {
    compiled = Compilation.javac(17, "-g").compile(Corpus.sources(17), folder);
    woven = MemoryClasses.woven(compiled).classFiles();
  }

  private static List<MethodNode> methods(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    return node.methods;
  }

  private static List<LocalVariableNode> variables(MethodNode method) {
    return method.localVariables == null ? List.of() : method.localVariables;
  }

  @Test
  void each_line_of_a_class_is_still_there_and_no_other() {
    compiled.forEach(
        (name, bytes) -> assertThat(lines(woven.get(name))).as(name).isEqualTo(lines(bytes)));
  }

  /** The accessors of bodies are in the lines of the methods' declarations. */
  private static boolean isAccessor(MethodNode method) {
    return AccessorNames.contain(method.name);
  }

  private static Set<Integer> lines(byte[] classFile) {
    Set<Integer> lines = new TreeSet<>();
    List<MethodNode> methods = new ArrayList<>(methods(classFile));
    methods.removeIf(DebugInfoTest::isAccessor);
    for (MethodNode method : methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LineNumberNode line) {
          lines.add(line.line);
        }
      }
    }
    return lines;
  }

  @Test
  void ranges_of_local_variables_in_a_slot_do_not_overlap() {
    woven.forEach((name, bytes) -> methods(bytes).forEach(method -> checkRanges(name, method)));
  }

  private static void checkRanges(String host, MethodNode method) {
    Map<Integer, List<int[]>> ranges = new HashMap<>();
    for (LocalVariableNode local : variables(method)) {
      int start = method.instructions.indexOf(local.start);
      int end = method.instructions.indexOf(local.end);
      String place = host + "." + method.name + " " + local.name;
      assertThat(start).as(place).isLessThan(end);
      assertThat(local.index).as(place).isLessThan(method.maxLocals);
      List<int[]> others = ranges.computeIfAbsent(local.index, slot -> new ArrayList<>());
      for (int[] other : others) {
        assertThat(start >= other[1] || end <= other[0]).as(place).isTrue();
      }
      others.add(new int[] {start, end});
    }
  }

  @Test
  void each_local_variable_is_still_there() {
    compiled.forEach(
        (name, bytes) -> assertThat(locals(woven.get(name))).as(name).containsAll(locals(bytes)));
  }

  private static Set<String> locals(byte[] classFile) {
    Set<String> locals = new TreeSet<>();
    for (MethodNode method : methods(classFile)) {
      for (LocalVariableNode local : variables(method)) {
        locals.add(method.name + " " + local.name + local.desc + local.signature);
      }
    }
    return locals;
  }
}
