package dev.bobbin.weaver.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.check.Findings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

class WovenLimitsTest {
  private static final int ALLOWED = 65535;

  private final LabelNode label = new LabelNode();
  private final MethodNode method = new MethodNode(0, "g", "()V", null, null);

  WovenLimitsTest() {
    method.instructions.add(label);
    method.localVariables = new ArrayList<>();
  }

  private List<Diagnostic> findings() {
    ClassNode host = new ClassNode();
    host.name = "Host";
    host.methods.add(method);
    Findings findings = new Findings(host);
    WovenLimits.check(method, findings);
    return findings.diagnostics();
  }

  private void assertAccepted() {
    assertThat(findings()).isEmpty();
  }

  private void assertRefused(String what) {
    assertThat(findings())
        .singleElement()
        .matches(found -> found.code() == DiagnosticCode.METHOD_TOO_LARGE)
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("the woven body has 65536 " + what);
  }

  private LocalVariableNode variable(String descriptor, int slot) {
    return new LocalVariableNode("v", descriptor, null, label, label, slot);
  }

  @Test
  void the_last_slot_can_be_used() {
    method.instructions.add(new VarInsnNode(Opcodes.ALOAD, ALLOWED - 1));
    method.instructions.add(new VarInsnNode(Opcodes.DSTORE, ALLOWED - 2));
    method.instructions.add(new IincInsnNode(ALLOWED - 1, 1));
    method.localVariables.add(variable("I", ALLOWED - 1));
    method.localVariables.add(variable("J", ALLOWED - 2));

    assertAccepted();
  }

  @Test
  void a_variable_behind_the_last_slot_is_refused() {
    method.instructions.add(new VarInsnNode(Opcodes.ISTORE, ALLOWED));

    assertRefused("slots for variables");
  }

  @Test
  void a_variable_that_is_incremented_behind_the_last_slot_is_refused() {
    method.instructions.add(new IincInsnNode(ALLOWED, 1));

    assertRefused("slots for variables");
  }

  @Test
  void a_long_in_the_last_slot_is_refused() {
    method.instructions.add(new VarInsnNode(Opcodes.LLOAD, ALLOWED - 1));

    assertRefused("slots for variables");
  }

  @Test
  void a_double_that_a_table_puts_into_the_last_slot_is_refused() {
    method.localVariables.add(variable("D", ALLOWED - 1));

    assertRefused("slots for variables");
  }

  @Test
  void more_try_ranges_than_the_table_holds_are_refused() {
    for (int i = 0; i < ALLOWED; i++) {
      method.tryCatchBlocks.add(new TryCatchBlockNode(label, label, label, null));
    }

    assertAccepted();
    method.tryCatchBlocks.add(new TryCatchBlockNode(label, label, label, null));
    assertRefused("try ranges");
  }

  @Test
  void more_ranges_of_variables_than_the_table_holds_are_refused() {
    for (int i = 0; i < ALLOWED; i++) {
      method.localVariables.add(variable("I", 0));
    }

    assertAccepted();
    method.localVariables.add(variable("I", 0));
    assertRefused("ranges of variables");
  }

  @Test
  void more_line_numbers_than_the_table_holds_are_refused() {
    for (int i = 0; i < ALLOWED; i++) {
      method.instructions.add(new LineNumberNode(1, label));
    }

    assertAccepted();
    method.instructions.add(new LineNumberNode(1, label));
    assertRefused("line numbers");
  }
}
