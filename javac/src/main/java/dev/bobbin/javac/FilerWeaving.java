package dev.bobbin.javac;

import dev.bobbin.javac.output.ClassFile;
import dev.bobbin.javac.output.FilerOutput;
import dev.bobbin.javac.output.OldClassFile;
import dev.bobbin.javac.output.StaleFrameSweep;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.files.FrameClash;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Weaves a class when javac has written it: reads it back, and writes it again. */
final class FilerWeaving {
  private final FilerOutput output;
  private final UnitWeaver weaver;
  private final AnalyzedUnits units;
  private final StaleFrameSweep sweep;

  /** Packages in whose folders no class of a generator was before this run. */
  private final Set<PackageElement> sweptPackages = new HashSet<>();

  /** Whether javac is going to write the class that comes next; an error keeps it from that. */
  private boolean writes;

  /** What was there before javac writes the class that comes next, or null. */
  private OldClassFile old;

  /** Whether javac has written a class where it can be read. */
  private boolean readable;

  FilerWeaving(FilerOutput output, UnitWeaver weaver, AnalyzedUnits units, StaleFrameSweep sweep) {
    this.output = output;
    this.weaver = weaver;
    this.units = units;
    this.sweep = sweep;
  }

  /**
   * Is called before javac writes a class: where an error of its own keeps it from that, what an
   * earlier run has left would be taken for it, woven, and newer than its source from then on.
   */
  void generating(TypeElement type, JavaFileObject source) {
    writes = !units.hasErrors();
    old = null;
    if (writes && units.contains(type)) {
      try {
        old = output.old(file(type, source));
      } catch (IOException | RuntimeException unknown) {
        // What is in the way, javac tells when it writes.
        old = null;
      }
    }
  }

  private ClassFile file(TypeElement type, JavaFileObject source) {
    return new ClassFile(type, units.binaryName(type), source);
  }

  /** Is called once for each class, for nested ones before those around them. */
  void generated(TypeElement type, JavaFileObject source) {
    if (writes) {
      complete(file(type, source));
    }
  }

  private void complete(ClassFile file) {
    boolean done = false;
    try {
      URI besideStale = besideStale(file);
      if (units.contains(file.host())) {
        weave(file);
      }
      if (besideStale != null) {
        sweep.written(besideStale);
      }
      done = true;
    } catch (IOException | RuntimeException failure) {
      units.reportError(file.host(), failure.toString());
    } finally {
      if (!done) {
        deleteUnfinished(file);
      }
    }
  }

  /** A build tool would take a class that is not woven, or half written, for up to date. */
  private void deleteUnfinished(ClassFile file) {
    try {
      output.delete(file);
    } catch (IOException | RuntimeException failure) {
      units.reportError(file.host(), "cannot be deleted: " + failure);
    }
  }

  /**
   * Returns where a class file is if frame classes were beside it, else null; in a package without
   * any, only the first class asks, which takes long.
   */
  private URI besideStale(ClassFile file) throws IOException {
    PackageElement enclosing = units.packageOf(file.host());
    if (sweptPackages.contains(enclosing)) {
      return null;
    }
    URI uri = output.uri(file);
    if (uri != null && sweep.hasCandidates(uri)) {
      return uri;
    }
    if (output.hasFolderForEachPackage()) {
      sweptPackages.add(enclosing);
    }
    return null;
  }

  private void weave(ClassFile file) throws IOException {
    byte[] compiled = old != null && old.isLeft() ? null : output.read(file);
    if (compiled == null) {
      reportMissing(file);
      return;
    }
    readable = readable || output.isOnDisk(file);
    WeaveResult result = weaver.weave(compiled, file.host());
    if (result == null) {
      output.delete(file);
    } else if (result.woven()) {
      write(file, result);
    }
  }

  /** Javac tells of classes, too, that it does not write as it has failed to make others. */
  private void reportMissing(ClassFile file) throws IOException {
    if (!readable || !output.isOnDisk(file)) {
      units.reportError(file.host(), NotWoven.cannotReadBack(file.binaryName()));
    }
  }

  private void write(ClassFile host, WeaveResult result) throws IOException {
    for (FrameClass frame : result.frameClasses()) {
      ClassFile file = host.beside(frame.internalName().replace('/', '.'));
      byte[] present = output.read(file);
      if (present != null) {
        FrameClash.reject(file.binaryName(), present, frame);
      }
    }
    for (FrameClass frame : result.frameClasses()) {
      output.create(host.beside(frame.internalName().replace('/', '.')), frame.bytes());
    }
    output.replace(host, result.bytes());
  }
}
