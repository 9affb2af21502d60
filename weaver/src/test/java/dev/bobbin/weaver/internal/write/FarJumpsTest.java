package dev.bobbin.weaver.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Loops that are about as long as a jump can reach, with longer jumps out of them. */
class FarJumpsTest {
  private static final int REACH = 32768;

  private static final String PLAIN =
      """
      class Host {
        static void inside() {}
        static void behind() {}
        static int run(int n) {
          int turns = 0;
          out: { %s behind(); }
          return turns;
        }
      }
      """;

  private static final String GENERATOR =
      """
      import dev.bobbin.*;
      class Host {
        static void inside() {}
        static void behind() {}
        static Gen<Integer> make() { return run(3); }
        @Generator static Gen<Integer> run(int n) {
          out: { %s behind(); }
          return Gen.done();
        }
      }
      """;

  private static final String GOTO = "while (n < 9) { if (n == 0) break out; n--; inside(); %s; }";

  private static final String CONDITION =
      "do { if (n == 0) break out; n--; inside(); %s; } while (n < 9);";

  /** A class whose calls of inside and behind are replaced by instructions of one byte. */
  private static final class Padded {
    private final ClassReader compiled;
    private final ClassNode host = new ClassNode();
    private final MethodNode run;

    Padded(byte[] classFile, int inside) {
      compiled = new ClassReader(classFile);
      compiled.accept(host, ClassReader.EXPAND_FRAMES);
      run = host.methods.stream().filter(m -> m.name.equals("run")).findFirst().orElseThrow();
      for (AbstractInsnNode insn : run.instructions.toArray()) {
        if (insn instanceof MethodInsnNode call && call.desc.equals("()V")) {
          InsnList bytes = new InsnList();
          IntStream.range(0, call.name.equals("inside") ? inside : 100)
              .forEach(i -> bytes.add(new InsnNode(Opcodes.NOP)));
          run.instructions.insert(insn, bytes);
          run.instructions.remove(insn);
        }
      }
    }

    byte[] classFile() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      host.accept(writer);
      return writer.toByteArray();
    }
  }

  private static byte[] compile(String source, String loop) {
    return Sources.compile(source.formatted(loop)).get("Host");
  }

  @ParameterizedTest
  @ValueSource(strings = {GOTO, CONDITION})
  void a_loop_of_each_length_around_the_reach_of_a_jump(String loop) {
    byte[] compiled = compile(PLAIN, loop.formatted("turns++"));
    for (int inside = REACH - 24; inside < REACH - 10; inside++) {
      Padded padded = new Padded(compiled, inside);

      byte[] written = HostWriter.write(padded.host, padded.compiled);

      int turns = WovenClasses.of(Map.of("Host", written)).<Integer>call("Host", "run", 3);
      assertThat(turns).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {GOTO, CONDITION})
  void a_loop_of_each_length_around_the_reach_of_a_jump_in_a_generator(String loop) {
    byte[] compiled = compile(GENERATOR, loop.formatted("Gen.yield(n)"));
    for (int inside = REACH - 46; inside < REACH - 32; inside++) {
      byte[] padded = new Padded(compiled, inside).classFile();

      WovenClasses woven = WovenClasses.of(Map.of("Host", padded));

      List<Integer> values = woven.<Gen<Integer>>call("Host", "make").toList();
      assertThat(values).isEqualTo(List.of(2, 1, 0));
    }
  }

  @Test
  void a_shorter_loop_keeps_its_jump() {
    MethodNode run = new Padded(compile(PLAIN, GOTO.formatted("turns++")), REACH - 40).run;
    AbstractInsnNode[] before = run.instructions.toArray();

    FarJumps.redirect(run);

    assertThat(run.instructions.toArray()).isEqualTo(before);
  }
}
