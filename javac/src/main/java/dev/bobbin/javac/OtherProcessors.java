package dev.bobbin.javac;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/** Whether there are processors beside ours, as far as a processor can see it. */
final class OtherProcessors {
  private OtherProcessors() {}

  /** Returns whether the processor path names no other one; none of them is created. */
  static boolean none() {
    ClassLoader loader = OtherProcessors.class.getClassLoader();
    try {
      Iterator<ServiceLoader.Provider<Processor>> providers =
          ServiceLoader.load(Processor.class, loader).stream().iterator();
      while (providers.hasNext()) {
        if (providers.next().type() != BobbinProcessor.class) {
          return false;
        }
      }
      return true;
    } catch (ServiceConfigurationError broken) {
      return false;
    }
  }
}
