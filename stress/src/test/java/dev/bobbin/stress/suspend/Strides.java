package dev.bobbin.stress.suspend;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import java.util.Map;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.MethodNode;

/**
 * How far apart the points of a method must be for it to stay under 64 KB: 1 if all of them fit.
 *
 * <p>Large methods are tried alone, since the weaver names one at a time that is too large, and
 * their class would be woven as a whole for each.
 */
final class Strides {

  /** The sparsest points that are tried. */
  static final int SPARSEST = 4096;

  private static final int LARGE = 500;
  private static final int ALLOWED = 65_535;

  private final byte[] classFile;
  private final Points points;
  private final Weaver weaver;

  Strides(byte[] classFile, Points points, Weaver weaver) {
    this.classFile = classFile;
    this.points = points;
    this.weaver = weaver;
  }

  int of(MethodNode method) {
    int size = method.instructions.size();
    if (points == Points.LINES || size < LARGE) {
      return 1;
    }
    int perPoint = 30 + 2 * method.maxLocals;
    int stride = 1 + size * perPoint / ALLOWED;
    while (stride < SPARSEST && !fits(ClassStresser.key(method), stride)) {
      stride *= 2;
    }
    return stride;
  }

  private boolean fits(String method, int stride) {
    try {
      var stressed = ClassStresser.stress(classFile, points, Map.of(method, stride));
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
}
