package dev.bobbin.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.bobbin.javac.internals.ClassWeaving;
import dev.bobbin.javac.output.FilerOutput;
import dev.bobbin.javac.output.StaleFrameSweep;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** One run of javac, followed by its events. */
final class Session implements TaskListener, ClassWeaving {

  /** The task's list of listeners keeps the session, and nothing else does. */
  private static final Map<JavacTask, WeakReference<Session>> SESSIONS = new WeakHashMap<>();

  private final JavacTask task;
  private final Claim claim;
  private final AnalyzedUnits units;
  private final UnitWeaver weaver;
  private final StaleFrameSweep sweep;

  private boolean started;
  private boolean intercepts;
  private boolean processing;
  private FilerWeaving filerWeaving;

  private Session(JavacTask task) {
    this.task = task;
    this.claim = new Claim(task);
    this.units = new AnalyzedUnits(task);
    this.weaver = new UnitWeaver(units);
    this.sweep = new StaleFrameSweep();
  }

  /** Returns the session of a run, a new one if there is none. */
  static Session of(JavacTask task) {
    synchronized (SESSIONS) {
      WeakReference<Session> known = SESSIONS.get(task);
      Session session = known == null ? null : known.get();
      if (session == null) {
        session = new Session(task);
        LatestClass.clear();
        task.addTaskListener(session);
        SESSIONS.put(task, new WeakReference<>(session));
      }
      return session;
    }
  }

  /** Starts to weave what javac writes, if javac is open. */
  void start() {
    if (!started) {
      started = true;
      intercepts = !claim.isTakenByOther() && Interception.install(task, this);
    }
  }

  /**
   * Weaves by way of a Filer, unless javac is open.
   *
   * @param writer records, in Gradle, which class a file belongs to
   * @param reader javac's own
   */
  void useFiler(Filer writer, Filer reader) {
    if (!intercepts && claim.take()) {
      FilerOutput output = new FilerOutput(writer, reader, task.getElements());
      filerWeaving = new FilerWeaving(output, weaver, units, sweep);
    }
  }

  /** A task that is never run leaves no claim. */
  @Override
  public void started(TaskEvent event) {
    if (intercepts) {
      claim.take();
    }
    switch (event.getKind()) {
      case ANNOTATION_PROCESSING -> processing = true;
      case GENERATE -> guarded(event, this::generating);
      default -> {}
    }
  }

  @Override
  public void finished(TaskEvent event) {
    guarded(event, this::follow);
    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      end();
    }
  }

  /** What leaves a listener, javac shows as a fault of its own. */
  private void guarded(TaskEvent event, Consumer<TaskEvent> step) {
    try {
      if (!claim.isTakenByOther()) {
        step.accept(event);
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      units.reportFailure(event.getCompilationUnit(), failure);
    }
  }

  private void follow(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> analyzed(event);
      case GENERATE -> generated(event);
      default -> {}
    }
  }

  private void analyzed(TaskEvent event) {
    if (isAboutClass(event)) {
      units.analyze(event.getCompilationUnit(), event.getTypeElement());
    }
  }

  private void generating(TaskEvent event) {
    if (filerWeaving != null && isAboutClass(event)) {
      filerWeaving.generating(event.getTypeElement(), event.getSourceFile());
    }
  }

  private void generated(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (intercepts || !isAboutClass(event) || LatestClass.is(units.binaryName(type))) {
      return;
    }
    if (filerWeaving != null) {
      filerWeaving.generated(type, event.getSourceFile());
    } else if (!units.hasErrors()) {
      units.warnAtFirstMarker(type, NotWoven.inJavac(processing));
    }
  }

  /** Events about module-info and package-info have a type element in some versions. */
  private static boolean isAboutClass(TaskEvent event) {
    return event.getTypeElement() != null
        && event.getTypeElement().getSimpleName().toString().indexOf('-') < 0;
  }

  private void end() {
    units.clear();
    claim.release();
    synchronized (SESSIONS) {
      SESSIONS.remove(task);
    }
  }

  @Override
  public WeaveResult weave(byte[] compiled, TypeElement type) {
    return weaver.weave(compiled, type);
  }

  @Override
  public void done(URI classFile) {
    try {
      sweep.written(classFile);
    } catch (IOException | RuntimeException failure) {
      units.reportFailure(null, failure);
    }
  }
}
