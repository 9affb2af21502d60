package dev.bobbin.conformance.reference;

import dev.bobbin.conformance.runs.WovenBy;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Classes given by their bytes: woven, or rewritten to use the reference. */
public final class MemoryClasses extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  private MemoryClasses(Map<String, byte[]> classFiles) {
    super(MemoryClasses.class.getClassLoader());
    this.classFiles = classFiles;
  }

  /** Takes classes given by binary name as they are. */
  public static MemoryClasses unchanged(Map<String, byte[]> compiled) {
    return new MemoryClasses(compiled);
  }

  /** Takes classes given by binary name, woven in the way of this run. */
  public static MemoryClasses wovenLikeThisRun(Map<String, byte[]> compiled) {
    boolean byAgent = WovenBy.current() == WovenBy.AGENT;
    return byAgent ? new MemoryClasses(compiled) : woven(compiled);
  }

  /** Weaves classes given by binary name, and checks them. */
  public static MemoryClasses woven(Map<String, byte[]> compiled) {
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    Map<String, byte[]> woven = new LinkedHashMap<>();
    compiled.forEach((name, bytes) -> weave(weaver, name, bytes, woven));
    MemoryClasses classes = new MemoryClasses(woven);
    woven.values().forEach(classes::check);
    return classes;
  }

  private static void weave(Weaver weaver, String name, byte[] bytes, Map<String, byte[]> output) {
    WeaveResult result = weaver.weave(bytes);
    if (result.hasErrors()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    output.put(name, result.bytes());
    for (FrameClass frame : result.frameClasses()) {
      output.put(frame.internalName().replace('/', '.'), frame.bytes());
    }
  }

  /** Makes reference generators of the generators in classes given by binary name. */
  public static MemoryClasses reference(Map<String, byte[]> compiled) {
    Map<String, byte[]> rewritten = new LinkedHashMap<>();
    compiled.forEach((name, bytes) -> rewritten.put(name, ReferenceRewriter.rewrite(bytes)));
    return new MemoryClasses(rewritten);
  }

  private void check(byte[] bytes) {
    StringWriter problems = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(bytes), this, false, new PrintWriter(problems));
    if (!problems.toString().isEmpty()) {
      throw new AssertionError(problems.toString());
    }
  }

  /** Whoever looks for a class file finds it, as the agent does. */
  @Override
  public InputStream getResourceAsStream(String name) {
    String className = name.replaceFirst("\\.class$", "").replace('/', '.');
    byte[] classFile = classFiles.get(className);
    return classFile == null
        ? super.getResourceAsStream(name)
        : new ByteArrayInputStream(classFile);
  }

  /** Lets the JVM link, verify and initialize every class, in a loader that is then dropped. */
  public MemoryClasses loadAll() {
    MemoryClasses copy = new MemoryClasses(classFiles);
    for (String name : classFiles.keySet()) {
      try {
        copy.load(name);
      } catch (ExceptionInInitializerError verified) {
        continue;
      }
    }
    return this;
  }

  /** Returns a class, not initialized. */
  public Class<?> find(String name) {
    try {
      return Class.forName(name, false, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a class, initialized. */
  public Class<?> load(String name) {
    try {
      return Class.forName(name, true, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the class files by binary name, frame classes included. */
  public Map<String, byte[]> classFiles() {
    return Map.copyOf(classFiles);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classFiles.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
