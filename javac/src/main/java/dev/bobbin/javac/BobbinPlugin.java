package dev.bobbin.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/** The part that javac starts by itself, also where no annotations are processed. */
public final class BobbinPlugin implements Plugin {

  /** Creates the plugin, as {@code ServiceLoader} does. */
  public BobbinPlugin() {}

  @Override
  public String getName() {
    return "Bobbin";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Session.of(task).start();
  }
}
