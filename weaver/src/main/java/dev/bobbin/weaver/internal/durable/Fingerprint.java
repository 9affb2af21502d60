package dev.bobbin.weaver.internal.durable;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A hash of a body as it was compiled: of its instructions and try ranges, without lines, the names
 * of variables and labels. A lambda counts with its code, not with the number in its name.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private final ClassNode host;

  /** Bodies that are being read: a lambda cannot hold itself, but damaged code may say so. */
  private final Set<MethodNode> reading = new HashSet<>();

  private Fingerprint(ClassNode host) {
    this.host = host;
  }

  /**
   * Returns 16 hexadecimal digits.
   *
   * @param generator its code, and that of the lambdas of its class, as compiled
   */
  public static String of(GeneratorMethod generator) {
    return new Fingerprint(generator.host()).of(generator.method());
  }

  private String of(MethodNode method) {
    reading.add(method);
    String text = new CodeText(method, this::handle).text();
    reading.remove(method);
    return hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(all, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private String handle(Handle handle) {
    if (handle.getOwner().equals(host.name) && handle.getName().startsWith("lambda$")) {
      for (MethodNode method : host.methods) {
        if (method.name.equals(handle.getName())
            && method.desc.equals(handle.getDesc())
            && !reading.contains(method)) {
          return "lambda " + handle.getTag() + handle.getDesc() + of(method);
        }
      }
    }
    return handle.toString();
  }
}
