package dev.bobbin.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bobbin.weaver.FrameClass;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.net.URLStreamHandler;
import java.security.Permission;
import java.security.ProtectionDomain;
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
    access.addToClassPath(loader, element("/", frames));
  }

  /**
   * Adds a frame class to what a loader finds, to be loaded from there.
   *
   * @param domain that of the class, or null for the loader's default
   */
  void addTo(ClassLoader loader, ProtectionDomain domain, FrameClass frame) {
    String name = frame.internalName();
    // A loader has one domain for all that it loads from one place.
    String root = "/" + URLEncoder.encode(name, UTF_8) + "/";
    URL element = element(root, Map.of(name, frame.bytes()));
    if (domain != null) {
      access.setDomain(loader, element, domain);
    }
    access.addToClassPath(loader, element);
  }

  private static URL element(String root, Map<String, byte[]> frames) {
    try {
      return new URL(null, PROTOCOL + ":" + root, new Handler(root, frames));
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
    private final String root;
    private final Map<String, byte[]> frames;

    Handler(String root, Map<String, byte[]> frames) {
      this.root = root;
      this.frames = frames;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      String name = decoded(url.getPath().substring(root.length()));
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

  /** Class loaders encode the names of what they look for. */
  private static String decoded(String path) {
    // Unlike URLDecoder, a URI leaves a plus sign alone.
    return URI.create("/" + path).getPath().substring(1);
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
