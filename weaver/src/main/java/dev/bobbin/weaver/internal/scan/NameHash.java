package dev.bobbin.weaver.internal.scan;

/**
 * A hash of 64 bits as 16 hexadecimal digits: FNV-1a, whose bits are mixed at the end as MurmurHash
 * does.
 *
 * <p>A MessageDigest would load security providers into every program that the agent weaves.
 */
final class NameHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private NameHash() {}

  static String of(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i) & 0xFF) * PRIME;
      hash = (hash ^ text.charAt(i) >>> 8) * PRIME;
    }
    return digits(mixed(hash));
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  private static String digits(long hash) {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
