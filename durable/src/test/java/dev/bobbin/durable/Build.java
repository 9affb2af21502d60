package dev.bobbin.durable;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** One version of a program: compiled, woven and loaded by itself. */
final class Build extends ClassLoader {
  private static final String IMPORTS =
      "import dev.bobbin.*; import dev.bobbin.durable.*; import java.io.*; import java.util.*;"
          + " import java.util.function.*;\n";

  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  private Build(Map<String, byte[]> compiled) {
    super(Build.class.getClassLoader());
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    compiled.forEach((name, bytes) -> weave(weaver, name, bytes));
  }

  /** Compiles sources, each with what it needs of Bobbin imported. */
  static Build of(String... sources) {
    return by(ToolProvider.getSystemJavaCompiler(), List.of("-g"), sources);
  }

  static Build by(JavaCompiler compiler, List<String> options, String... sources) {
    List<String> units = Arrays.stream(sources).map(source -> IMPORTS + source).toList();
    return new Build(Sources.compile(compiler, units, options.toArray(new String[0])));
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

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Gives the class files, as a class path of files would. */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = classes.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  Class<?> type(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a static method of the class {@code Host}. */
  <T> T call(String method, Object... arguments) {
    return callIn("Host", method, arguments);
  }

  /** Calls a static method of a class. */
  @SuppressWarnings("unchecked")
  <T> T callIn(String host, String method, Object... arguments) {
    try {
      for (Method m : type(host).getDeclaredMethods()) {
        if (m.getName().equals(method)
            && m.getParameterCount() == arguments.length
            && !m.getReturnType().equals(boolean.class)) {
          m.setAccessible(true);
          return (T) m.invoke(null, arguments);
        }
      }
      throw new AssertionError("no method " + method);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads a snapshot that another build has written. */
  <T> T read(byte[] snapshot) {
    return Snapshots.fromBytes(snapshot, this, "Host", "Other");
  }

  /** Reads what another build has written by Java serialization. */
  Object readJava(byte[] stream) {
    return JavaStreams.read(stream, this);
  }
}
