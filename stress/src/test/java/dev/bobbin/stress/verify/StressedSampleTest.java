package dev.bobbin.stress.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.stress.suspend.Drive;
import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.suspend.StressWeaver;
import dev.bobbin.stress.suspend.StressedClass;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** That stressing suspends where it says, and that what does not verify is found. */
class StressedSampleTest {

  /** What is stressed. */
  static final class Sample {
    private static final String NAME = "sample".toUpperCase(java.util.Locale.ROOT);
    private int calls;

    synchronized String all(int limit, long step) {
      StringBuilder text = new StringBuilder(NAME).append(new String(new char[] {'=', ' '}));
      for (int i = 0; i < limit; i++) {
        try {
          text.append(10 / (i - 1)).append(i > 2 ? step * i : "-");
        } catch (ArithmeticException e) {
          text.append(e.getMessage());
        } finally {
          calls++;
        }
      }
      return text.append(locked()).toString();
    }

    private int locked() {
      synchronized (this) {
        calls++;
      }
      return calls;
    }
  }

  @ParameterizedTest
  @EnumSource
  void callers_see_what_they_saw_before(Points points) throws Exception {
    Tally tally = new Tally();
    StressedClass stressed = new StressWeaver(points, tally).inOne(sample()).orElseThrow();
    long before = Drive.suspensions();

    assertThat(call(stressed)).isEqualTo(new Sample().all(5, 3L));
    assertThat(Drive.suspensions() - before).isGreaterThan(20);
    assertThat(tally.get(Count.WOVEN)).isEqualTo(3);
    assertThat(tally.get(Count.CONSTRUCTORS)).isEqualTo(1);
    assertThat(tally.get(Count.HELD)).isPositive();
    assertThat(tally.failures()).isEmpty();
  }

  private static Object call(StressedClass stressed) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    files.put(stressed.name(), stressed.bytes());
    stressed.frames().forEach(frame -> files.put(frame.internalName(), frame.bytes()));
    Class<?> type = new StressLoader(files, new Nothing()).loadClass(Sample.class.getName());
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    var method = type.getDeclaredMethod("all", int.class, long.class);
    method.setAccessible(true);
    return method.invoke(constructor.newInstance(), 5, 3L);
  }

  @Test
  void what_does_not_verify_is_found_by_both() throws IOException {
    byte[] wrong = withWrongReturn(sample());
    StressedClass stressed = new StressedClass(name(), wrong, List.of());
    Tally tally = new Tally();

    new Linker(new One(sample()), tally).link(List.of(stressed));

    assertThat(new ClassChecker(new Hierarchy(new ClassPath(new Nothing()))).problem(wrong))
        .contains("code of " + name() + ".all");
    assertThat(tally.failures()).singleElement().asString().contains("VerifyError");
    assertThat(tally.get(Count.LINKED)).isZero();
  }

  private static byte[] withWrongReturn(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String desc, String signature, String[] exceptions) {
                return new MethodVisitor(
                    Opcodes.ASM9, super.visitMethod(access, name, desc, signature, exceptions)) {
                  @Override
                  public void visitInsn(int opcode) {
                    if (opcode == Opcodes.ARETURN && name.equals("all")) {
                      super.visitInsn(Opcodes.POP);
                      super.visitVarInsn(Opcodes.ALOAD, 0);
                    }
                    super.visitInsn(opcode);
                  }
                };
              }
            },
            0);
    return writer.toByteArray();
  }

  private static String name() {
    return Sample.class.getName().replace('.', '/');
  }

  private static byte[] sample() throws IOException {
    try (InputStream bytes = Sample.class.getResourceAsStream("/" + name() + ".class")) {
      return bytes.readAllBytes();
    }
  }

  private static final class Nothing implements Library {
    @Override
    public String name() {
      return "nothing";
    }

    @Override
    public List<String> classes() {
      return List.of();
    }

    @Override
    public byte[] read(String internalName) {
      return null;
    }
  }

  private record One(byte[] classFile) implements Library {
    @Override
    public String name() {
      return "one";
    }

    @Override
    public List<String> classes() {
      return List.of(StressedSampleTest.name());
    }

    @Override
    public byte[] read(String internalName) {
      return internalName.equals(StressedSampleTest.name()) ? classFile : null;
    }
  }
}
