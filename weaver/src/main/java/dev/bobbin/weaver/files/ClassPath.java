package dev.bobbin.weaver.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The class files in folders and jars, in the order of a class path. No class is loaded from them.
 *
 * <p>What cannot be read is not there: diagnostics depend on it, and which loops close what they
 * are over.
 */
public final class ClassPath implements Function<String, Optional<byte[]>>, Closeable {
  /** No class path. */
  public static final ClassPath NONE = new ClassPath(List.of());

  private final URLClassLoader entries;

  /** Creates a class path; entries may be missing. */
  public ClassPath(Collection<Path> entries) {
    this.entries = new URLClassLoader(urls(entries), null);
  }

  private static URL[] urls(Collection<Path> entries) {
    List<URL> urls = new ArrayList<>();
    for (Path entry : entries) {
      try {
        urls.add(entry.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(entry.toString(), impossible);
      }
    }
    return urls.toArray(URL[]::new);
  }

  /** Returns the class file for an internal name; empty if there is none. */
  @Override
  public Optional<byte[]> apply(String internalName) {
    try (InputStream in = entries.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns the module descriptors of all entries that have one. */
  List<byte[]> moduleDescriptors() {
    List<byte[]> descriptors = new ArrayList<>();
    try {
      for (URL descriptor : Collections.list(entries.findResources("module-info.class"))) {
        try (InputStream in = descriptor.openStream()) {
          descriptors.add(in.readAllBytes());
        }
      }
    } catch (IOException unreadable) {
      return descriptors;
    }
    return descriptors;
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
