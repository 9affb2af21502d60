package dev.bobbin.javac;

import com.sun.source.util.JavacTask;
import dev.bobbin.javac.source.Names;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The part that hands javac's {@code Filer} over; with another compiler it judges declarations, and
 * says that nothing is woven.
 */
public final class BobbinProcessor extends AbstractProcessor {
  private boolean inJavac;
  private OtherCompiler otherCompiler;

  /** Whether a round has been left to them: javac calls in each round whom it has started once. */
  private boolean othersStarted;

  /** Creates the processor, as {@code ServiceLoader} does. */
  public BobbinProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.GENERATOR, Names.PRIMED);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    inJavac = joinSession(environment);
    if (!inJavac) {
      otherCompiler = new OtherCompiler(environment);
    }
  }

  private static boolean joinSession(ProcessingEnvironment environment) {
    try {
      InJavac.join(environment);
      return true;
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return false;
    }
  }

  /** A class of its own, as com.sun.source need not be there in other compilers. */
  private static final class InJavac {
    static void join(ProcessingEnvironment environment) {
      ProcessingEnvironment own = JavacEnvironment.of(environment);
      Session session = Session.of(JavacTask.instance(own));
      session.start();
      session.useFiler(environment.getFiler(), own.getFiler());
    }
  }

  /**
   * Claims the annotations, or {@code -Xlint:processing} says that nobody does; but not where that
   * would keep javac from starting the processors behind this one.
   */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!inJavac) {
      otherCompiler.check(annotations, round);
    }
    boolean harmless = othersStarted || OtherProcessors.none() || OtherAnnotations.areIn(round);
    othersStarted = true;
    return harmless;
  }
}
