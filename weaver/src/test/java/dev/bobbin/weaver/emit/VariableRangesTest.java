package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.testing.WovenClasses;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Wherever the code reads a variable, the table of a woven body knows its name. */
class VariableRangesTest {

  private static Set<String> unnamedReads(String code) {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              static void use(int value) {}
              @Generator static Gen<Integer> g(boolean a, int x) {
                %s
                return Gen.done();
              }
            }
            """
                .formatted(code),
            "-g");
    ClassNode host = new ClassNode();
    new ClassReader(woven.files().get("Host")).accept(host, 0);
    MethodNode body =
        host.methods.stream().filter(m -> m.desc.startsWith("(LHost$g$Gen;")).findFirst().get();
    return unnamedReads(body);
  }

  private static Set<String> unnamedReads(MethodNode body) {
    Set<String> unnamed = new HashSet<>();
    for (AbstractInsnNode insn : body.instructions) {
      boolean read =
          insn.getOpcode() >= Opcodes.ILOAD
              && insn.getOpcode() <= Opcodes.DLOAD
              && !isNamed(body, (VarInsnNode) insn);
      if (read) {
        unnamed.add("slot " + ((VarInsnNode) insn).var);
      }
    }
    return unnamed;
  }

  private static boolean isNamed(MethodNode body, VarInsnNode read) {
    int index = body.instructions.indexOf(read);
    for (LocalVariableNode variable : body.localVariables) {
      if (variable.index == read.var
          && body.instructions.indexOf(variable.start) <= index
          && index < body.instructions.indexOf(variable.end)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void behind_a_branch_that_yields_and_leaves() {
    assertThat(unnamedReads("if (a) { Gen.yield(1); return Gen.done(); } use(x); Gen.yield(x);"))
        .isEmpty();
  }

  @Test
  void in_the_other_branch() {
    assertThat(unnamedReads("if (a) { Gen.yield(1); } else { use(x); Gen.yield(x); use(x); }"))
        .isEmpty();
  }

  @Test
  void in_loops_and_behind_stores() {
    assertThat(
            unnamedReads(
                "for (int i = 0; i < 9; i++) { if (a) { Gen.yield(i); continue; } use(i + x); }"
                    + " x = 3; Gen.yield(x); use(x);"))
        .isEmpty();
  }
}
