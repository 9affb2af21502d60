package dev.bobbin.javac;

import com.sun.source.util.JavacTask;
import dev.bobbin.javac.internals.ClassWeaving;
import dev.bobbin.javac.internals.WeavingClassWriter;
import java.util.List;

/** Takes classes from javac before it writes them, where somebody has opened javac already. */
final class Interception {
  private static final String JAVAC = "com.sun.tools.javac.";
  private static final List<String> EXPORTED =
      List.of(JAVAC + "api", JAVAC + "code", JAVAC + "jvm", JAVAC + "util");

  private Interception() {}

  /** Returns whether javac is open, and its classes have gone to the given weaving since. */
  static boolean install(JavacTask task, ClassWeaving weaving) {
    if (!isOpen(task.getClass().getModule())) {
      return false;
    }
    try {
      WeavingClassWriter.install(task, weaving);
      return true;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException otherJavac) {
      return false;
    }
  }

  private static boolean isOpen(Module javac) {
    Module here = Interception.class.getModule();
    return EXPORTED.stream().allMatch(name -> javac.isExported(name, here))
        && javac.isOpen(JAVAC + "main", here);
  }
}
