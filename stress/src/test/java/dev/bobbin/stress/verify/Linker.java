package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.StressedClass;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;
import dev.bobbin.weaver.FrameClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the JVM verify stressed classes, together with the rest of their library. */
final class Linker {
  private final Library library;
  private final Tally tally;

  Linker(Library library, Tally tally) {
    this.library = library;
    this.tally = tally;
  }

  /** Links classes of different names, in a loader that is then dropped. */
  void link(List<StressedClass> classes) {
    Map<String, byte[]> files = new HashMap<>();
    for (StressedClass stressed : classes) {
      files.put(stressed.name(), stressed.bytes());
      for (FrameClass frame : stressed.frames()) {
        files.put(frame.internalName(), frame.bytes());
      }
    }
    StressLoader loader = new StressLoader(files, library);
    for (StressedClass stressed : classes) {
      if (link(loader, stressed.name(), stressed.name())) {
        stressed.frames().forEach(frame -> link(loader, frame.internalName(), stressed.name()));
      } else {
        tally.add(Count.NOT_LINKABLE, stressed.frames().size());
      }
    }
  }

  private boolean link(StressLoader loader, String name, String host) {
    if (!StressLoader.mayDefine(name)) {
      tally.add(Count.NOT_LINKABLE, 1);
      return false;
    }
    try {
      loader.link(name);
      tally.add(Count.LINKED, 1);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      if (isLinkable(host)) {
        tally.fail("not linked: " + name + ": " + e);
      } else {
        tally.add(Count.NOT_LINKABLE, 1);
      }
      return false;
    }
  }

  private boolean isLinkable(String name) {
    try {
      new StressLoader(Map.of(), library).link(name);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
