package dev.bobbin.weaver.testing;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Classes that were compiled and woven in memory, verified by ASM's CheckClassAdapter and, when
 * they are loaded, by the JVM.
 */
public final class WovenClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  private WovenClasses(Map<String, byte[]> compiled) {
    super(WovenClasses.class.getClassLoader());
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    compiled.forEach((name, bytes) -> weave(weaver, name, bytes));
    classes.values().forEach(this::check);
  }

  /** Compiles and weaves a source; the options are javac's. */
  public static WovenClasses of(String source, String... options) {
    return of(Sources.compile(source, options));
  }

  /** Weaves class files given by binary name. */
  public static WovenClasses of(Map<String, byte[]> compiled) {
    return new WovenClasses(compiled);
  }

  private void weave(Weaver weaver, String name, byte[] bytes) {
    WeaveResult result = weaver.weave(bytes);
    if (result.hasErrors()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    classes.put(name, result.bytes());
    for (FrameClass frame : result.frameClasses()) {
      classes.put(frame.internalName().replace('/', '.'), frame.bytes());
    }
  }

  private void check(byte[] bytes) {
    StringWriter problems = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(bytes), this, false, new PrintWriter(problems));
    if (!problems.toString().isEmpty()) {
      throw new AssertionError(problems.toString());
    }
  }

  /** Returns the class files by binary name, frame classes included. */
  public Map<String, byte[]> files() {
    return classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Calls a static method; what it throws comes out as it is. */
  @SuppressWarnings("unchecked")
  public <T> T call(String className, String method, Object... arguments) {
    try {
      for (Method m : loadClass(className).getDeclaredMethods()) {
        if (m.getName().equals(method)
            && m.getParameterCount() == arguments.length
            && !m.getReturnType().equals(boolean.class)) {
          m.setAccessible(true);
          return (T) m.invoke(null, arguments);
        }
      }
      throw new AssertionError("no method " + method + " in " + className);
    } catch (InvocationTargetException e) {
      throw WovenClasses.<RuntimeException>unchecked(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }

  /** Initializes every class, so that the JVM links and verifies it. */
  public WovenClasses loadAll() {
    for (String name : List.copyOf(classes.keySet())) {
      try {
        Class.forName(name, true, this);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return this;
  }
}
