package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A variable is stored when it may have changed since its field was set, and not otherwise. */
class StoredVariablesTest {

  /** Returns the names of the variables stored up to each state in turn, as "a b | c |". */
  private static String stores(String code) {
    MethodNode body = body(code);
    List<String> stores = new ArrayList<>();
    for (AbstractInsnNode insn : body.instructions) {
      if (insn.getOpcode() == Opcodes.PUTFIELD) {
        String name = ((FieldInsnNode) insn).name;
        stores.add(name.equals("state") ? "|" : name.replaceAll("\\$.*", ""));
      }
    }
    stores.remove("|");
    stores.removeIf(name -> name.equals("value") || name.equals("yielded"));
    return String.join(" ", stores);
  }

  private static MethodNode body(String code) {
    WovenClasses woven =
        WovenClasses.of(
                """
                import dev.bobbin.*;
                class Host {
                  static void use(Object... values) {}
                  static int make() { return 1; }
                  @Generator static Gen<Integer> g(boolean c, int n, long w) {
                    %s
                    return Gen.done();
                  }
                }
                """
                    .formatted(code),
                "-g")
            .loadAll();
    ClassNode host = new ClassNode();
    new ClassReader(woven.files().get("Host")).accept(host, 0);
    return host.methods.stream()
        .filter(m -> m.desc.startsWith("(LHost$g$Gen;Ljava/lang/Object;Ljava/lang/Throwable"))
        .findFirst()
        .get();
  }

  @Test
  void an_argument_that_is_not_set_is_never_stored() {
    assertThat(stores("Gen.yield(1); use(n, w); Gen.yield(2); use(n, w);")).isEqualTo("| |");
  }

  @Test
  void a_variable_is_stored_once_for_all_suspensions_that_follow() {
    assertThat(stores("int a = make(); Gen.yield(1); Gen.yield(2); Gen.yield(3); use(a);"))
        .isEqualTo("a | | |");
  }

  @Test
  void a_variable_that_one_path_sets_is_stored_again() {
    assertThat(stores("int a = make(); Gen.yield(1); if (c) a++; Gen.yield(2); use(a);"))
        .isEqualTo("a | a |");
  }

  @Test
  void what_is_set_before_a_loop_that_yields_is_stored_there() {
    assertThat(
            stores("int a = make(); long b = w * 2; while (make() > 0) Gen.yield(1); use(a, b);"))
        .isEqualTo("a b |");
  }

  @Test
  void what_is_set_on_two_paths_to_the_loop_is_stored_on_both() {
    assertThat(
            stores(
                "int a; if (c) a = make(); else a = n; while (make() > 0) Gen.yield(1); use(a);"))
        .isEqualTo("a a |");
  }

  @Test
  void null_and_a_subtype_are_stored_in_the_field_that_the_loop_needs() {
    assertThat(
            stores(
                "Object a = null; Number b = Integer.valueOf(n);"
                    + " while (make() > 0) Gen.yield(1); use(a, b);"))
        .isEqualTo("a b | a b");
  }

  @Test
  void what_the_loop_sets_is_stored_in_each_turn_only() {
    assertThat(stores("int a = make(); while (a > 0) { Gen.yield(1); a--; }")).isEqualTo("a |");
    assertThat(stores("int a; while ((a = make()) > 0) { Gen.yield(1); use(a); }"))
        .isEqualTo("a |");
  }

  @Test
  void a_variable_of_another_scope_in_the_same_slot_is_not_stored() {
    assertThat(
            stores(
                "{ int a = make(); use(a); } { int b = make(); while (c) Gen.yield(1); use(b); }"))
        .isEqualTo("b |");
  }

  @Test
  void a_loop_that_only_yields_in_straight_code_around_it_moves_nothing() {
    assertThat(stores("int a = make(); if (c) Gen.yield(1); use(a);")).isEqualTo("a |");
    assertThat(
            stores(
                "for (int i = 0; i < n; i++) { int a = make();"
                    + " for (int j = 0; j < n; j++) Gen.yield(1); use(a); }"))
        .isEqualTo("i a j |");
  }

  @Test
  void a_reference_that_was_stored_early_and_died_is_nulled() {
    assertThat(
            stores(
                "String a = String.valueOf(n); while (make() > 0) { Gen.yield(1); }"
                    + " use(a); Gen.yield(2);"))
        .isEqualTo("a | a |");
  }
}
