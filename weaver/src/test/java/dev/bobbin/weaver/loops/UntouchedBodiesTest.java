package dev.bobbin.weaver.loops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.loops.ClosingLoops;
import dev.bobbin.weaver.internal.loops.FreshCalls;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A body without a loop over a generator that was made for it stays as it is, to the byte. */
class UntouchedBodiesTest {
  private static final String HOST =
      """
      import dev.bobbin.*;
      import java.util.*;
      class Host {
        Gen<Integer> field;
        @Generator Gen<Integer> fresh() { Gen.yield(1); return Gen.done(); }
        Gen<Integer> plain() { return field; }
        @Generator Gen<Integer> g(List<Integer> list, Gen<Integer> given, int[] array) {
          for (int x : list) { if (x > 1) break; Gen.yield(x); }
          for (int x : given) { if (x > 1) break; Gen.yield(x); }
          for (int x : plain()) { if (x > 1) break; Gen.yield(x); }
          for (int x : field) { if (x > 1) return Gen.done(); Gen.yield(x); }
          for (int x : array) { if (x > 1) return Gen.done(); Gen.yield(x); }
          Gen<Integer> own = fresh();
          try { for (int x : own) Gen.yield(x); } finally { own.close(); }
          try (Gen<Integer> closed = fresh()) { for (int x : closed) Gen.yield(x); }
          Iterator<Integer> it = fresh();
          while (it.hasNext()) Gen.yield(it.next());
          fresh().forEach(x -> plain());
          Gen.yieldFrom(fresh());
          return Gen.done();
        }
        @Generator Gen<Integer> h() {
          for (int x : fresh()) Gen.yield(x);
          return Gen.done();
        }
      }
      """;

  private final ClassNode host = new ClassNode();

  UntouchedBodiesTest() {
    byte[] compiled = Sources.compile(HOST, "-g").get("Host");
    new ClassReader(compiled).accept(host, ClassReader.EXPAND_FRAMES);
  }

  private byte[] bytes() {
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    return writer.toByteArray();
  }

  private GeneratorMethod generator(String name) {
    MethodNode method =
        host.methods.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
    return new GeneratorMethod(
        host, method, ReturnKind.GEN, false, "Host$" + name + "$Gen", 1, null);
  }

  private void rewrite(String name) {
    List<GeneratorMethod> all = List.of(generator("fresh"), generator("g"), generator("h"));
    ClassLookup classes = new ClassLookup(host, other -> Optional.empty());
    ClosingLoops.rewrite(generator(name), new FreshCalls(host, all, classes));
  }

  @Test
  void it_stays_as_it_is() {
    byte[] before = bytes();

    rewrite("g");

    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void one_with_such_a_loop_does_not() {
    byte[] before = bytes();

    rewrite("h");

    assertThat(bytes()).isNotEqualTo(before);
  }
}
