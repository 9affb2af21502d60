package dev.bobbin.conformance.python;

/** An exception that a scenario defines itself; its name is that of its class. */
public interface PythonException {

  /** Returns what it was constructed with. */
  Object argument();
}
