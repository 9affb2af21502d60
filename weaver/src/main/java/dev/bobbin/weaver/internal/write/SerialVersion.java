package dev.bobbin.weaver.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Pins the default {@code serialVersionUID} of a host: the accessor of a body is not private, and
 * would change it (Java Object Serialization Specification, 4.6).
 */
public final class SerialVersion {
  private static final String FIELD = "serialVersionUID";

  private SerialVersion() {}

  /** Adds the field to a class that implements Serializable itself and does not declare it. */
  public static void pin(ClassNode host, ClassReader original) {
    boolean computed =
        host.interfaces.contains("java/io/Serializable")
            && !Modifier.isInterface(host.access)
            && (host.access & Opcodes.ACC_ENUM) == 0
            && !host.superName.equals("java/lang/Record")
            && host.fields.stream().noneMatch(field -> field.name.equals(FIELD));
    if (computed) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      host.fields.add(new FieldNode(access, FIELD, "J", null, Calculator.compute(original)));
    }
  }

  private static final class Calculator extends SerialVersionUIDAdder {
    private long value;

    private Calculator() {
      super(Opcodes.ASM9, new ClassNode());
    }

    static long compute(ClassReader original) {
      Calculator calculator = new Calculator();
      original.accept(calculator, ClassReader.SKIP_CODE);
      return calculator.value;
    }

    @Override
    protected void addSVUID(long svuid) {
      value = svuid;
    }

    @Override
    public void visitEnd() {
      try {
        value = computeSVUID();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
