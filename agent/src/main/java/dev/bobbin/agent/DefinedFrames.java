package dev.bobbin.agent;

import dev.bobbin.weaver.FrameClass;
import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The frame classes that the agent has defined, by class loader; keeps no class loader alive. */
final class DefinedFrames {

  /** For each loader, the bytes of each of its frame classes by internal name. */
  private final Map<LoaderKey, Map<String, byte[]>> frames = new ConcurrentHashMap<>();

  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

  /**
   * Notes a frame class that is about to be defined; no lock is held while it is, as that may run
   * the code of a class loader.
   *
   * @param newLoader is told of a loader that had none, and of the frames it will have
   * @return false if the loader has had another frame class of that name
   */
  boolean claim(
      ClassLoader loader,
      FrameClass frame,
      BiConsumer<ClassLoader, Map<String, byte[]>> newLoader) {
    Map<String, byte[]> ofLoader = frames.get(new LoaderKey(loader, collected));
    if (ofLoader == null) {
      Map<String, byte[]> empty = new ConcurrentHashMap<>();
      ofLoader = of(loader, empty);
      if (ofLoader == empty) {
        newLoader.accept(loader, empty);
      }
    }
    byte[] known = ofLoader.putIfAbsent(frame.internalName(), frame.bytes());
    return known == null || Arrays.equals(known, frame.bytes());
  }

  /** Notes a frame class that the loader defines by itself: its host was woven before. */
  void note(ClassLoader loader, String internalName, byte[] bytes) {
    of(loader, new ConcurrentHashMap<>()).putIfAbsent(internalName, bytes);
  }

  private Map<String, byte[]> of(ClassLoader loader, Map<String, byte[]> unlessKnown) {
    forgetCollected();
    LoaderKey key = new LoaderKey(loader, collected);
    Map<String, byte[]> raced = frames.putIfAbsent(key, unlessKnown);
    return raced == null ? unlessKnown : raced;
  }

  /** Returns whether code that uses the given frame works with the one that was defined. */
  boolean fits(ClassLoader loader, FrameClass frame) {
    Map<String, byte[]> ofLoader = frames.get(new LoaderKey(loader, collected));
    byte[] known = ofLoader == null ? null : ofLoader.get(frame.internalName());
    return known != null && FrameShape.of(known).equals(FrameShape.of(frame.bytes()));
  }

  private void forgetCollected() {
    for (Object key = collected.poll(); key != null; key = collected.poll()) {
      frames.remove(key);
    }
  }
}
