package dev.bobbin.javac.internals;

import dev.bobbin.weaver.WeaveResult;
import java.net.URI;
import javax.lang.model.element.TypeElement;

/** What becomes of a class that javac is about to write; must not throw. */
public interface ClassWeaving {

  /** Returns what to write, or null if the class was refused; the reason has been reported. */
  WeaveResult weave(byte[] compiled, TypeElement type);

  /** Is told where a class was written, or was not, as it was refused. */
  void done(URI classFile);
}
