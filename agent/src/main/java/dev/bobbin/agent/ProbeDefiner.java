package dev.bobbin.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Defines the class that hooks call in the package of each runtime: it looks into frames, and the
 * runtime of a program that nobody records need not have it.
 */
final class ProbeDefiner {
  private static final String NAME = "dev.bobbin.runtime.Probe";
  private static final String RESOURCE = "/META-INF/bobbin/Probe.class";

  private final LoaderAccess access;
  private final byte[] probe;

  ProbeDefiner(Instrumentation instrumentation) {
    this.access = new LoaderAccess(instrumentation);
    this.probe = read();
  }

  private static byte[] read() {
    try (InputStream resource = ProbeDefiner.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the agent's jar lacks " + RESOURCE);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Defines it beside the runtime that a frame class extends, unless it is there. */
  void defineFor(Class<?> frame) {
    Class<?> type = frame;
    while (type != null && !RuntimeHooks.isFrame(type.getName().replace('.', '/'))) {
      type = type.getSuperclass();
    }
    if (type != null) {
      define(type.getClassLoader(), type.getProtectionDomain());
    }
  }

  /**
   * Defines it beside a runtime, unless it is there.
   *
   * @param loader the runtime's
   * @param domain the runtime's
   */
  void define(ClassLoader loader, ProtectionDomain domain) {
    try {
      if (!access.hasDefined(loader, NAME)) {
        access.define(loader, NAME, probe, domain);
      }
    } catch (LinkageError failure) {
      // Another thread may have been first.
      if (!access.hasDefined(loader, NAME)) {
        throw failure;
      }
    }
  }
}
