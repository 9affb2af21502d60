package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.ClassNode;

/** Who does not write {@code @Durable} gets the bytes of a weaver in which that is missing. */
class WithoutDurableTest {

  /** The classes of this module as they were compiled. */
  private static final Path COMPILED = Path.of("target", "test-classes");

  @Test
  void woven_classes_are_the_same_byte_for_byte() throws Exception {
    Map<String, byte[]> compiled = ClassFolder.read(COMPILED);
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    int generators = 0;
    try (Without without = new Without()) {
      Object other = without.weaver();
      Method weave = other.getClass().getMethod("weave", byte[].class);
      for (byte[] classFile : compiled.values()) {
        WeaveResult woven = weaver.weave(classFile);
        Object alike = weave.invoke(other, (Object) classFile);
        assertThat((byte[]) call(alike, "bytes")).isEqualTo(woven.bytes());
        List<byte[]> frames = new ArrayList<>();
        for (Object frame : (List<?>) call(alike, "frameClasses")) {
          frames.add((byte[]) call(frame, "bytes"));
        }
        assertThat(frames)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(woven.frameClasses().stream().map(FrameClass::bytes).toList());
        generators += frames.size();
      }
    }
    assertThat(generators).isGreaterThan(100);
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  /** The weaver again, without one of its packages. */
  private static final class Without extends URLClassLoader {
    private static final String MISSING = "dev.bobbin.weaver.internal.durable.";

    Without() {
      super(
          new URL[] {
            location(Weaver.class),
            location(ClassReader.class),
            location(ClassNode.class),
            location(GeneratorAdapter.class),
            location(org.objectweb.asm.tree.analysis.Analyzer.class)
          },
          ClassLoader.getPlatformClassLoader());
    }

    private static URL location(Class<?> type) {
      return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(MISSING)) {
        throw new ClassNotFoundException(name + " is missing");
      }
      return super.findClass(name);
    }

    Object weaver() throws ReflectiveOperationException {
      Class<?> options = loadClass(WeaverOptions.class.getName());
      Object defaults = options.getMethod("defaults").invoke(null);
      return loadClass(Weaver.class.getName()).getConstructor(options).newInstance(defaults);
    }
  }
}
