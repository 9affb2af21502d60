package dev.bobbin.agent;

import dev.bobbin.weaver.FrameClass;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.Permission;
import java.util.Map;

/**
 * Has class loaders find the class files of the frame classes that were defined in them.
 *
 * <p>Other agents read the classes that a class mentions rather than load them; they would give up
 * on a host whose frame classes are nowhere to be read. The loaders of the JDK, and those that
 * extend {@link URLClassLoader}, get one more element of their class path, in memory.
 */
final class FrameResources {
  private static final String SUFFIX = ".class";
  private static final String PROTOCOL = "bobbin-frames";

  private final LoaderAccess access;

  FrameResources(LoaderAccess access) {
    this.access = access;
  }

  /**
   * Adds the frame classes of a loader to what it finds; for other loaders, does nothing.
   *
   * @param frames the class files by internal name; more may follow
   */
  void addTo(ClassLoader loader, Map<String, byte[]> frames) {
    try {
      access.addToClassPath(loader, new URL(null, PROTOCOL + ":/", new Handler(frames)));
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns whether a loader can load a frame class from here by itself. */
  static boolean isLoadedBy(ClassLoader loader, FrameClass frame) {
    URL found = loader.getResource(frame.internalName() + SUFFIX);
    return found != null && found.getProtocol().equals(PROTOCOL) && !isOfModule(loader, frame);
  }

  /** A loader reads the classes of a named module from nowhere else. */
  private static boolean isOfModule(ClassLoader loader, FrameClass frame) {
    String name = frame.internalName().replace('/', '.');
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return ModuleLayer.boot().modules().stream()
        .filter(module -> module.getClassLoader() == loader)
        .anyMatch(module -> module.getPackages().contains(packageName));
  }

  /** Opens the class files of one loader; does not refer to it. */
  private static final class Handler extends URLStreamHandler {
    private final Map<String, byte[]> frames;

    Handler(Map<String, byte[]> frames) {
      this.frames = frames;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      String name = url.getPath().substring(1);
      byte[] bytes =
          name.endsWith(SUFFIX)
              ? frames.get(name.substring(0, name.length() - SUFFIX.length()))
              : null;
      if (bytes == null) {
        throw new FileNotFoundException(name);
      }
      return new Connection(url, bytes);
    }
  }

  private static final class Connection extends URLConnection {
    private final byte[] bytes;

    Connection(URL url, byte[] bytes) {
      super(url);
      this.bytes = bytes;
    }

    @Override
    public void connect() {}

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long getContentLengthLong() {
      return bytes.length;
    }

    /** None is needed to read what whoever asks has loaded. */
    @Override
    public Permission getPermission() {
      return null;
    }
  }
}
