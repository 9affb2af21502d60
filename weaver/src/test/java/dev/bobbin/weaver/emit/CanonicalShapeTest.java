package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.LoopFinder;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What speed depends on, counted in the code of generators as everybody writes them. */
class CanonicalShapeTest {

  /** HotSpot's FreqInlineSize. */
  private static final int INLINED = 325;

  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.function.*;
          class Host {
            @Generator static Gen<Integer> range(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<Integer> filter(Iterator<Integer> source) {
              while (source.hasNext()) { int x = source.next(); if (x % 2 == 0) Gen.yield(x); }
              return Gen.done();
            }
            @Generator static <T> Gen<T> map(Iterator<T> source, UnaryOperator<T> f) {
              while (source.hasNext()) { T x = f.apply(source.next()); Gen.yield(x); }
              return Gen.done();
            }
            @Generator static Gen<Integer> nested(int n) {
              for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) if (i != j) Gen.yield(i * j);
              return Gen.done();
            }
            @Generator static Gen<Long> fibonacci() {
              long a = 0; long b = 1;
              while (true) { Gen.yield(a); long sum = a + b; a = b; b = sum; }
            }
            @Generator static Coroutine<Double, Double, Void> average() {
              double sum = 0; int count = 0; double mean = 0;
              while (true) { double x = Gen.yield(mean); sum += x; count++; mean = sum / count; }
            }
            @Generator static Gen<String> guarded(List<String> lines) {
              try {
                for (String line : lines) Gen.yield(line);
              } finally {
                System.out.println("closed");
              }
              return Gen.done();
            }
          }
          """);

  /**
   * Fields are those of the frame class; stores are those of one form, at all its yields, and where
   * references die: of guarded, the list at the start and the iterator at both ways out.
   */
  @ParameterizedTest
  @CsvSource({
    "range,     3, 3",
    "filter,    2, 2",
    "map,       2, 2",
    "nested,    4, 4",
    "fibonacci, 3, 4",
    "average,   3, 4",
    "guarded,   2, 6",
  })
  void nothing_more_is_stored_than_has_to_be(String generator, int fields, int stores) {
    ClassNode frame = read("Host$" + generator + "$Gen");

    assertThat(frame.fields).hasSize(fields);
    assertThat(frame.fields).noneMatch(field -> field.desc.startsWith("["));
    assertThat(storesBehindTheStart(body(generator, 3))).isEqualTo(stores);
  }

  @ParameterizedTest
  @CsvSource({"range", "filter", "map", "nested", "fibonacci", "average", "guarded"})
  void the_body_is_inlined_and_every_loop_has_one_entry(String generator) {
    for (int parameters = 2; parameters <= 3; parameters++) {
      MethodNode body = body(generator, parameters);

      assertThat(size(body)).isLessThanOrEqualTo(INLINED);
      assertThat(new LoopFinder(new ControlFlowGraph(body), new BitSet()).withSecondEntry())
          .isNull();
    }
  }

  /** The resumable body has copied paths, with yields of their own; the traversal needs none. */
  @ParameterizedTest
  @CsvSource({"range", "filter", "map", "nested", "fibonacci", "average", "guarded"})
  void a_traversal_is_made_of_the_code_as_written(String generator) {
    assertThat(Stream.of(body(generator, 2).instructions.toArray()))
        .filteredOn(insn -> insn instanceof MethodInsnNode call && call.name.equals("accept"))
        .hasSize(1);
  }

  /** HotSpot does not inline what runs so rarely, and a frame that such a call gets escapes. */
  @ParameterizedTest
  @CsvSource({"range", "filter", "map", "nested", "fibonacci", "average", "guarded"})
  void no_call_at_the_end_of_a_body_gets_the_frame(String generator) {
    MethodNode step = method(read("Host$" + generator + "$Gen"), "hasNext");
    List<MethodInsnNode> calls =
        Stream.of(step.instructions.toArray())
            .filter(MethodInsnNode.class::isInstance)
            .map(MethodInsnNode.class::cast)
            .dropWhile(call -> !call.name.equals("resume$" + generator))
            .skip(1)
            .toList();

    assertThat(calls).isNotEmpty();
    assertThat(calls)
        .allMatch(call -> call.getOpcode() == Opcodes.INVOKESTATIC && !call.desc.contains("Gen;"));
  }

  /** The first store is that of the running state. */
  private static long storesBehindTheStart(MethodNode body) {
    return Stream.of(body.instructions.toArray())
            .filter(insn -> insn.getOpcode() == Opcodes.PUTFIELD)
            .count()
        - 1;
  }

  private static int size(MethodNode method) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    method.accept(evaluator);
    return evaluator.getMaxSize();
  }

  private static MethodNode body(String generator, int parameters) {
    return read("Host").methods.stream()
        .filter(method -> method.name.equals(generator))
        .filter(method -> method.desc.startsWith("(LHost$" + generator + "$Gen;"))
        .filter(method -> org.objectweb.asm.Type.getArgumentTypes(method.desc).length == parameters)
        .findFirst()
        .orElseThrow();
  }

  private static MethodNode method(ClassNode owner, String name) {
    return owner.methods.stream()
        .filter(method -> method.name.equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ClassNode read(String name) {
    ClassNode node = new ClassNode();
    new ClassReader(WOVEN.files().get(name)).accept(node, 0);
    return node;
  }
}
