package dev.bobbin.durable;

import java.util.List;

/** Finds the frame classes of saved generators. */
final class FrameLookup {
  private final ClassLoader loader;
  private final AllowList allowed;
  private final List<Class<?>> hosts;

  /**
   * Creates a look-up.
   *
   * @param hosts where generators are that have moved
   */
  FrameLookup(ClassLoader loader, AllowList allowed, List<Class<?>> hosts) {
    this.loader = loader;
    this.allowed = allowed;
    this.hosts = hosts;
  }

  /**
   * Returns the class of a saved generator.
   *
   * @throws IncompatibleStateException if there is none, or if it is not allowed
   */
  Decoder.Known find(Layout saved) {
    FrameType type = findOrNull(saved);
    if (type == null) {
      throw new IncompatibleStateException(
          "there is no durable generator "
              + saved.id()
              + " in "
              + saved.host()
              + " any more; if it has moved, give its class to SnapshotCodec.with");
    }
    return new Decoder.Known(saved, type);
  }

  /**
   * Returns the class of a saved generator, or null if there is none.
   *
   * @throws IncompatibleStateException if it is not allowed
   */
  FrameType findOrNull(Layout saved) {
    for (Class<?> host : hosts) {
      FrameType type = in(host, saved);
      if (type != null) {
        return type;
      }
    }
    Class<?> host = load(saved.host(), loader);
    return host == null || hosts.contains(host) ? null : allowedIn(host, saved);
  }

  private FrameType allowedIn(Class<?> host, Layout saved) {
    if (!allowed.allows(host)) {
      throw new IncompatibleStateException(
          "not allowed in this snapshot: the generators of "
              + host.getName()
              + "; if the bytes are to be trusted with them, name it among the allowed classes");
    }
    return in(host, saved);
  }

  private static FrameType in(Class<?> host, Layout saved) {
    Class<?> frame = load(host.getName() + "$" + saved.frame(), host.getClassLoader());
    if (frame == null || !DurableFrame.class.isAssignableFrom(frame)) {
      return null;
    }
    FrameType type = FrameType.of(frame);
    return type.layout().id().equals(saved.id()) ? type : null;
  }

  /** Returns a class, which is not initialized; null if there is none. */
  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException absent) {
      return null;
    } catch (LinkageError e) {
      throw new IncompatibleStateException("class " + name + " cannot be loaded: " + e, e);
    }
  }
}
