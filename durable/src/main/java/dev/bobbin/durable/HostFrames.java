package dev.bobbin.durable;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The durable generators of a class: the frame classes that its class file names. */
final class HostFrames {
  private static final String FRAME = "$durable$Gen$";
  private static final int MAGIC_AND_VERSION = 8;

  private HostFrames() {}

  /**
   * Returns the generators of a class, in the order of their ids.
   *
   * @throws IllegalArgumentException if it has none, or if its class file cannot be read
   */
  static List<FrameType> of(Class<?> host) {
    List<FrameType> types =
        names(host).stream()
            .map(name -> frame(name, host))
            .sorted(Comparator.comparing(type -> type.layout().id()))
            .toList();
    if (types.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no @Durable generator in the class file of "
              + host.getName()
              + "; it must have been woven when it was built");
    }
    return types;
  }

  private static FrameType frame(String name, Class<?> host) {
    try {
      return FrameType.of(Class.forName(name.replace('/', '.'), false, host.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException(
          name + " is missing beside the class file of " + host.getName(), e);
    }
  }

  private static Set<String> names(Class<?> host) {
    String file = "/" + host.getName().replace('.', '/') + ".class";
    try (InputStream in = host.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the class file of " + host.getName() + " is not found");
      }
      return names(new DataInputStream(in), host.getName().replace('.', '/') + FRAME);
    } catch (IOException e) {
      throw new UncheckedIOException("the class file of " + host.getName(), e);
    }
  }

  /** Reads the constant pool (JVMS 4.4) up to its end. */
  private static Set<String> names(DataInputStream in, String prefix) throws IOException {
    Set<String> names = new TreeSet<>();
    in.skipNBytes(MAGIC_AND_VERSION);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == 1) {
        String text = in.readUTF();
        if (text.startsWith(prefix) && text.indexOf(';') < 0) {
          names.add(text);
        }
      } else {
        in.skipNBytes(length(tag));
        // A long or a double takes two entries.
        i += tag == 5 || tag == 6 ? 1 : 0;
      }
    }
    return names;
  }

  private static int length(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalArgumentException("a constant of unknown kind " + tag);
    };
  }
}
