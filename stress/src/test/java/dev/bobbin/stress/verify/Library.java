package dev.bobbin.stress.verify;

import java.util.List;

/** Classes read as files; none of them is loaded. */
public interface Library {

  /** Returns what to call it in a report. */
  String name();

  /** Returns the internal names of the classes to stress, in order. */
  List<String> classes();

  /** Returns the class file of the given internal name, or null if the library does not have it. */
  byte[] read(String internalName);
}
