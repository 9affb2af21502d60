package dev.bobbin.javac.internals;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.jvm.ClassWriter;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import dev.bobbin.javac.output.InTheWay;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.files.FrameClash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Weaves a class before javac writes it. */
public final class WeavingClassWriter extends ClassWriter {
  private final ClassWeaving weaving;
  private final JavaFileManager files;
  private boolean refused;

  private WeavingClassWriter(Context context, ClassWeaving weaving) {
    super(context);
    this.weaving = weaving;
    this.files = context.get(JavaFileManager.class);
  }

  /**
   * Puts a weaving writer in the place of javac's own.
   *
   * @throws ReflectiveOperationException if this javac keeps its writer elsewhere
   */
  public static void install(JavacTask task, ClassWeaving weaving)
      throws ReflectiveOperationException {
    Context context = ((BasicJavacTask) task).getContext();
    JavaCompiler compiler = JavaCompiler.instance(context);
    Field writer = JavaCompiler.class.getDeclaredField("writer");
    writer.setAccessible(true);
    ClassWriter replaced = ClassWriter.instance(context);
    // The constructor registers the new one, and a context takes each key once.
    context.put(classWriterKey, (ClassWriter) null);
    WeavingClassWriter installed = new WeavingClassWriter(context, weaving);
    installed.multiModuleMode = replaced.multiModuleMode;
    writer.set(compiler, installed);
  }

  @Override
  public JavaFileObject writeClass(ClassSymbol type)
      throws IOException, PoolOverflow, StringOverflow {
    refused = false;
    JavaFileObject file = super.writeClass(type);
    if (file == null) {
      return null;
    }
    if (refused) {
      file.delete();
    }
    weaving.done(file.toUri());
    return refused ? null : file;
  }

  @Override
  public void writeClassFile(OutputStream out, ClassSymbol type)
      throws IOException, PoolOverflow, StringOverflow {
    ByteArrayOutputStream compiled = new ByteArrayOutputStream();
    super.writeClassFile(compiled, type);
    WeaveResult result = weaving.weave(compiled.toByteArray(), type);
    if (result == null) {
      refused = true;
      return;
    }
    try {
      for (FrameClass frame : result.frameClasses()) {
        write(frame, type);
      }
    } catch (RuntimeException failure) {
      // javac would show it as a fault of its own; an IOException is one of writing.
      throw new IOException(failure.toString(), failure);
    }
    out.write(result.bytes());
  }

  private void write(FrameClass frame, ClassSymbol host) throws IOException {
    String name = frame.internalName().replace('/', '.');
    JavaFileObject file = file(name, host);
    byte[] present = read(file);
    if (present.length > 0) {
      FrameClash.reject(file.getName(), present, frame);
    }
    try (OutputStream out = file.openOutputStream()) {
      out.write(frame.bytes());
    }
  }

  private JavaFileObject file(String name, ClassSymbol host) throws IOException {
    try {
      return files.getJavaFileForOutput(
          output(host), name, JavaFileObject.Kind.CLASS, host.sourcefile);
    } catch (IllegalArgumentException noFile) {
      throw InTheWay.of(name, noFile);
    }
  }

  /** Returns what is there; nothing if there is none, or the file can only be written. */
  private static byte[] read(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException none) {
      return new byte[0];
    }
  }

  private Location output(ClassSymbol host) throws IOException {
    return multiModuleMode
        ? files.getLocationForModule(
            StandardLocation.CLASS_OUTPUT, host.packge().modle.name.toString())
        : StandardLocation.CLASS_OUTPUT;
  }
}
