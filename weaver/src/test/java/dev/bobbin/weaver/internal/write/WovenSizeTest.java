package dev.bobbin.weaver.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class WovenSizeTest {

  private static MethodNode method(byte[] classFile, String descriptor) {
    ClassNode host = new ClassNode();
    new ClassReader(classFile).accept(host, ClassReader.EXPAND_FRAMES);
    return host.methods.stream()
        .filter(m -> m.name.equals("g") && m.desc.startsWith(descriptor))
        .findAny()
        .get();
  }

  /** Weaves a generator with so many bytes of other code; returns whether its body is inlined. */
  private static boolean isInlined(String yield, int yields, int padding) {
    String source =
        "class Host { @dev.bobbin.Generator static dev.bobbin.Gen<Integer> g(int n) { "
            + yield.repeat(yields)
            + "n++; ".repeat(padding)
            + "return dev.bobbin.Gen.done(); } }";
    byte[] classFile = Sources.compile(source, "-g:none").get("Host");
    WeaveResult woven = new Weaver(WeaverOptions.defaults()).weave(classFile);
    boolean inlined = WovenSize.isInlined(method(woven.bytes(), "(LHost$g$Gen;"));
    if (inlined) {
      assertThat(WovenSize.mayBeInlined(method(classFile, "(I)"))).isTrue();
    }
    return inlined;
  }

  @Test
  void a_body_that_is_inlined_was_never_thought_too_large() {
    for (String yield : new String[] {"dev.bobbin.Gen.yield();", "dev.bobbin.Gen.yield(1);"}) {
      for (int yields = 0; yields < 12; yields += 3) {
        int padding = 0;
        while (isInlined(yield, yields, padding)) {
          padding += 8;
        }
        // Around the limit each byte counts.
        for (int less = 1; less < 8; less++) {
          isInlined(yield, yields, padding - less);
        }
      }
    }
  }

  @Test
  void a_method_over_the_limit_is_too_large() {
    String source =
        "class Host { @dev.bobbin.Generator static dev.bobbin.Gen<Integer> g(int n) { "
            + "n++; ".repeat(110)
            + "return dev.bobbin.Gen.done(); } }";

    assertThat(WovenSize.mayBeInlined(method(Sources.compile(source).get("Host"), "(I)")))
        .isFalse();
  }
}
