package dev.bobbin.stress.suspend;

import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * How far apart the points of a method must be for it to stay under 64 KB: 1 if all of them fit.
 *
 * <p>Methods that may become too large are tried alone, in a class without the others, since the
 * weaver names one at a time that is too large, and their class would be woven as a whole for each.
 */
final class Strides {

  /** The sparsest points that are tried. */
  static final int SPARSEST = 4096;

  private static final int LARGE = 500;
  private static final int ALLOWED = 65_535;

  /** How many bytes a point adds at least, with its part of the switch: no distance is missed. */
  private static final int PER_POINT = 30;

  /** Saving a value takes 6 bytes, restoring it 6, and 3 more if nothing reads it. */
  private static final int PER_VALUE = 15;

  private final byte[] classFile;
  private final Points points;
  private final Weaver weaver;

  Strides(byte[] classFile, Points points, Weaver weaver) {
    this.classFile = classFile;
    this.points = points;
    this.weaver = weaver;
  }

  int of(MethodNode method) {
    if (points == Points.LINES || !mayBeTooLarge(method)) {
      return 1;
    }
    int stride = 1 + method.instructions.size() * PER_POINT / ALLOWED;
    byte[] alone = alone(method);
    while (stride < SPARSEST && !fits(alone, method, stride)) {
      stride *= 2;
    }
    return stride;
  }

  /** Few instructions do not suffice: each point saves and restores all that is live there. */
  private static boolean mayBeTooLarge(MethodNode method) {
    int size = method.instructions.size();
    int perPoint = PER_POINT + PER_VALUE * (method.maxLocals + method.maxStack);
    return size >= LARGE || size * perPoint > ALLOWED;
  }

  /** Constants stay where they are, so that loading them takes as many bytes as in the class. */
  private byte[] alone(MethodNode method) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Only(ClassStresser.key(method), writer), 0);
    return writer.toByteArray();
  }

  private boolean fits(byte[] alone, MethodNode method, int stride) {
    try {
      var strides = Map.of(ClassStresser.key(method), stride);
      var stressed = ClassStresser.stress(alone, points, strides);
      return !isTooLarge(weaver.weave(stressed.bytes()));
    } catch (MethodTooLargeException e) {
      return false;
    } catch (ClassTooLargeException e) {
      return true;
    }
  }

  private static boolean isTooLarge(WeaveResult result) {
    return result.diagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.code() == DiagnosticCode.METHOD_TOO_LARGE);
  }

  /** Passes on one method of a class. */
  private static final class Only extends ClassVisitor {
    private final String key;

    Only(String key, ClassVisitor next) {
      super(Opcodes.ASM9, next);
      this.key = key;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String desc, String signature, String[] exceptions) {
      return key.equals(name + desc)
          ? super.visitMethod(access, name, desc, signature, exceptions)
          : null;
    }
  }
}
