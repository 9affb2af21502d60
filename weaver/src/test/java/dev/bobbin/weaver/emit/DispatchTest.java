package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** The switch at the start of a body has no way that nothing takes. */
class DispatchTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          class Host {
            @Generator static Gen<Integer> none() { return Gen.done(); }
            @Generator static Gen<Integer> one() { Gen.yield(1); return Gen.done(); }
            @Generator static Gen<Integer> three() {
              Gen.yield(1); Gen.yield(2); Gen.yield(3);
              return Gen.done();
            }
            @Generator static Gen<Integer> delegating() {
              Gen.yieldFrom(three());
              Gen.yieldFrom(none());
              Gen.yield(4);
              return Gen.done();
            }
            @Generator static Gen<String> received(int n) {
              String first = Gen.yieldFrom(sub(n));
              String second = Gen.yieldFrom(sub(0));
              Gen.yield(first + second);
              return Gen.done();
            }
            @Generator static Coroutine<String, String, String> sub(int n) {
              for (int i = 0; i < n; i++) Gen.yield("" + i);
              return Gen.returns("after " + n);
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({"one, 1, 2", "three, 3, 4", "delegating, 4, 5", "received, 4, 5"})
  void its_default_is_its_last_case(String generator, int cases, int targets) {
    TableSwitchInsnNode dispatch = dispatch(generator);

    Set<Object> different = new LinkedHashSet<>(dispatch.labels);
    different.add(dispatch.dflt);
    assertThat(dispatch.labels).hasSize(cases);
    assertThat(different).hasSize(targets);
  }

  @Test
  void a_body_without_a_yield_has_no_switch() {
    assertThat(instructions("none")).noneMatch(TableSwitchInsnNode.class::isInstance);
    assertThat(list("none")).isEmpty();
  }

  /** Coverage tools count each branch, and each instruction, that is never taken. */
  @ParameterizedTest
  @ValueSource(strings = {"one", "three", "delegating", "received"})
  void nothing_before_the_start_branches_or_fails(String generator) {
    List<AbstractInsnNode> before =
        instructions(generator).stream()
            .takeWhile(insn -> !(insn instanceof LineNumberNode))
            .toList();

    assertThat(before).hasSizeGreaterThan(8);
    assertThat(before).noneMatch(insn -> insn.getOpcode() == Opcodes.ATHROW);
    assertThat(before)
        .filteredOn(JumpInsnNode.class::isInstance)
        .allMatch(insn -> insn.getOpcode() == Opcodes.GOTO);
  }

  @Test
  void delegates_that_yield_and_that_return_at_once_hand_over_their_result() {
    assertThat(list("delegating")).containsExactly(1, 2, 3, 4);
    assertThat(list("received", 0)).containsExactly("after 0after 0");
    assertThat(list("received", 2)).containsExactly("0", "1", "after 2after 0");
  }

  private static List<Object> list(String generator, Object... arguments) {
    Gen<Object> made = WOVEN.call("Host", generator, arguments);
    return made.toList();
  }

  private static TableSwitchInsnNode dispatch(String generator) {
    return (TableSwitchInsnNode)
        instructions(generator).stream()
            .filter(TableSwitchInsnNode.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private static List<AbstractInsnNode> instructions(String generator) {
    ClassNode host = new ClassNode();
    new ClassReader(WOVEN.files().get("Host")).accept(host, 0);
    for (MethodNode method : host.methods) {
      if (method.name.equals(generator) && method.desc.endsWith("Throwable;)Z")) {
        return Arrays.asList(method.instructions.toArray());
      }
    }
    throw new AssertionError("no body of " + generator);
  }
}
