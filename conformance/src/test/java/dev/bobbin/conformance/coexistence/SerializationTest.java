package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/** Objects whose classes have generators survive serialization; generators are not part of it. */
class SerializationTest {

  @Test
  void generators_of_an_object_that_was_read_run() throws Exception {
    Counter read = (Counter) read(write(new Counter(3)));

    assertThat(read.count(2).toList()).containsExactly(3, 4);
    assertThat(read.stream()).containsExactly(3, 4);
  }

  @Test
  void generator_expression_that_was_read_runs() throws Exception {
    Counter.Source read = (Counter.Source) read(write(new Counter(3).lambda()));

    assertThat(read.get().toList()).containsExactly(3, 4);
  }

  @Test
  void woven_class_has_the_version_that_it_had_when_it_was_compiled() {
    long woven = ObjectStreamClass.lookup(Counter.class).getSerialVersionUID();

    assertThat(woven).isEqualTo(compiledVersion());
  }

  @Test
  void suspended_generator_is_refused() {
    Gen<Integer> suspended = new Counter(3).count(2);
    suspended.next();

    assertThatThrownBy(() -> write(suspended)).isInstanceOf(NotSerializableException.class);
  }

  private static long compiledVersion() {
    byte[] compiled =
        Places.classFiles(Places.compiled(), Counter.class.getName()).get(Counter.class.getName());
    DefaultVersion version = new DefaultVersion();
    new ClassReader(compiled).accept(version, 0);
    return version.value;
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  /** The version that the JVM would compute for a class file. */
  private static final class DefaultVersion extends SerialVersionUIDAdder {
    private long value;

    DefaultVersion() {
      super(Opcodes.ASM9, null);
    }

    @Override
    protected void addSVUID(long computed) {
      value = computed;
    }
  }
}
