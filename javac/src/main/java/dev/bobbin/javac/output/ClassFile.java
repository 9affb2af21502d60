package dev.bobbin.javac.output;

import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * A class file that javac has written, or one beside it.
 *
 * @param host the class that javac has written
 * @param binaryName the name of the class in the file
 * @param source what the host was compiled from
 */
public record ClassFile(TypeElement host, String binaryName, JavaFileObject source) {

  /** Returns the file of another class of the same package and source. */
  public ClassFile beside(String otherBinaryName) {
    return new ClassFile(host, otherBinaryName, source);
  }

  String packageName() {
    int dot = binaryName.lastIndexOf('.');
    return dot < 0 ? "" : binaryName.substring(0, dot);
  }

  String fileName() {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
  }
}
