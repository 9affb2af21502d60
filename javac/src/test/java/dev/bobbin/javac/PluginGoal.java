package dev.bobbin.javac;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/** Runs the goal of the Maven plugin, with what Maven would inject. */
public final class PluginGoal {
  private PluginGoal() {}

  /** The first argument is the folder to weave, the second the class path. */
  public static void main(String[] arguments) throws Exception {
    // By name, since javac warns of Maven's annotations, which are not there.
    Object goal = Class.forName("dev.bobbin.maven.WeaveMojo").getConstructor().newInstance();
    inject(goal, "classesDirectory", new File(arguments[0]));
    inject(goal, "classPath", List.of(arguments[1].split(File.pathSeparator)));
    Method execute = goal.getClass().getMethod("execute");
    execute.setAccessible(true);
    execute.invoke(goal);
  }

  private static void inject(Object goal, String parameter, Object value)
      throws ReflectiveOperationException {
    Field field = goal.getClass().getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(goal, value);
  }
}
