package dev.bobbin.javac;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** A class that a compiler has written, and that is to be woven. */
final class OutputClass {
  private final String internalName;
  private final byte[] compiled;
  private final JavaFileObject file;
  private final JavaFileManager.Location location;
  private final FileObject sibling;

  /** Classes that the weaver has looked up, and that this compilation had not written. */
  private final Set<String> awaited = new HashSet<>();

  /** Those of them that were nowhere else. */
  private final Set<String> missed = new HashSet<>();

  /** What has been reported, in words. */
  private final Set<String> reported = new HashSet<>();

  private boolean concluded;

  OutputClass(
      String internalName,
      byte[] compiled,
      JavaFileObject file,
      JavaFileManager.Location location,
      FileObject sibling) {
    this.internalName = internalName;
    this.compiled = compiled;
    this.file = file;
    this.location = location;
    this.sibling = sibling;
  }

  String internalName() {
    return internalName;
  }

  byte[] compiled() {
    return compiled;
  }

  /** Returns the name of where it goes, which differs from module to module. */
  String place() {
    return location.getName();
  }

  JavaFileObject source() {
    return sibling instanceof JavaFileObject source ? source : null;
  }

  Set<String> awaited() {
    return awaited;
  }

  Set<String> missed() {
    return missed;
  }

  /** Returns whether it has been written, or refused. */
  boolean isConcluded() {
    return concluded;
  }

  void conclude() {
    concluded = true;
  }

  boolean isNew(String finding) {
    return reported.add(finding);
  }

  /** Writes the class. */
  void write(byte[] bytes) throws IOException {
    write(file, bytes);
  }

  /** Writes a class beside it. */
  void write(String otherInternalName, byte[] bytes, JavaFileManager files) throws IOException {
    String name = otherInternalName.replace('/', '.');
    write(files.getJavaFileForOutput(location, name, JavaFileObject.Kind.CLASS, sibling), bytes);
  }

  private static void write(JavaFileObject file, byte[] bytes) throws IOException {
    try (OutputStream out = file.openOutputStream()) {
      out.write(bytes);
    }
  }
}
