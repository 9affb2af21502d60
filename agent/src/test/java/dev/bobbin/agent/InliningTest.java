package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;

/** What a recording costs depends on what the JVM compiles once, and not in each of its callers. */
class InliningTest {

  /** The JVM's option FreqInlineSize. */
  private static final int LARGEST_INLINED = 325;

  @ParameterizedTest
  @CsvSource({"Listener, accept, ([Ljava/lang/Object;I)V", "ValueText, text, ''"})
  void a_method_that_is_not_to_be_inlined_is_too_large_for_it(
      String type, String method, String descriptor) throws IOException {
    int size = size(type, method, descriptor);

    assertThat(size).isGreaterThan(LARGEST_INLINED);
  }

  private static int size(String type, String name, String descriptor) throws IOException {
    ClassNode read = new ClassNode();
    try (JarFile jar = new JarFile(Jars.agent().toFile());
        InputStream in =
            jar.getInputStream(
                jar.getEntry("dev/bobbin/agent/shaded/explorer/" + type + ".class"))) {
      new ClassReader(in).accept(read, 0);
    }
    return read.methods.stream()
        .filter(each -> each.name.equals(name) && each.desc.contains(descriptor))
        .mapToInt(
            each -> {
              CodeSizeEvaluator code = new CodeSizeEvaluator(null);
              each.accept(code);
              return code.getMinSize();
            })
        .max()
        .orElseThrow();
  }
}
