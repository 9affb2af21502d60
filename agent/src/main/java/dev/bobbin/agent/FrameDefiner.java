package dev.bobbin.agent;

import dev.bobbin.weaver.FrameClass;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Defines frame classes in the class loader of their host, before the host itself is there. */
final class FrameDefiner {
  private final Instrumentation instrumentation;
  private final DefinedFrames defined = new DefinedFrames();

  /** Those of classes that were woven before: their loaders have defined them by themselves. */
  private final DefinedFrames loaded = new DefinedFrames();

  /** Made for the first frame: a program without generators need not wait for it. */
  private LoaderAccess access;

  FrameDefiner(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /**
   * Defines the frame classes of one host, or leaves them to the loader where that is too early.
   *
   * @param domain the host's, or null for the loader's default
   * @param interfaces tells what must not be loaded yet, and would be with a frame class
   * @throws LinkageError if the JVM does not accept one, or if the loader holds another class of
   *     that name
   * @throws EarlyTypeException if it is too early, and the loader cannot load one by itself
   */
  void define(
      ClassLoader loader,
      ProtectionDomain domain,
      List<FrameClass> frames,
      ReturnInterfaces interfaces) {
    for (FrameClass frame : frames) {
      Set<String> early = interfaces.tooEarly(frame);
      early.removeIf(type -> isLoaded(loader, type));
      if (early.isEmpty()) {
        define(loader, domain, frame);
      } else {
        leaveToLoader(loader, domain, frame, early);
      }
    }
  }

  private void leaveToLoader(
      ClassLoader loader, ProtectionDomain domain, FrameClass frame, Set<String> early) {
    note(loader, frame.internalName(), frame.bytes());
    new FrameResources(access()).addTo(loader, domain, frame);
    if (!FrameResources.isLoadedBy(loader, frame)) {
      throw new EarlyTypeException(early);
    }
  }

  private boolean isLoaded(ClassLoader loader, String internalName) {
    String name = internalName.replace('/', '.');
    return Stream.iterate(loader, Objects::nonNull, ClassLoader::getParent)
        .anyMatch(each -> access().hasDefined(each, name));
  }

  private void define(ClassLoader loader, ProtectionDomain domain, FrameClass frame) {
    boolean alike =
        defined.claim(loader, frame, (of, all) -> new FrameResources(access()).addTo(of, all));
    String name = frame.internalName().replace('/', '.');
    try {
      byte[] bytes = Hooks.into(frame.internalName(), frame.bytes());
      Hooks.defined(access().define(loader, name, bytes, domain));
    } catch (LinkageError failure) {
      // A racing load of the same host may have been first, with the same frame.
      if (!alike || !access().hasDefined(loader, name)) {
        throw failure;
      }
    }
  }

  /** Notes a frame class that a loader is about to define by itself. */
  void note(ClassLoader loader, String internalName, byte[] bytes) {
    loaded.note(loader, internalName, bytes);
  }

  /** Returns whether new code that uses these frames works with the frames that are loaded. */
  boolean fits(ClassLoader loader, List<FrameClass> frames) {
    for (FrameClass frame : frames) {
      if (!defined.fits(loader, frame) && !loaded.fits(loader, frame)) {
        return false;
      }
    }
    return true;
  }

  private synchronized LoaderAccess access() {
    if (access == null) {
      access = new LoaderAccess(instrumentation);
    }
    return access;
  }
}
