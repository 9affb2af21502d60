package dev.bobbin.durable;

import dev.bobbin.Gen;
import dev.bobbin.testing.ClassFolder;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Snapshots that are kept in the repository, with the classes as they were compiled; {@code main}
 * writes those of one compiler:
 *
 * <pre>
 * javac -g --release 17 -d golden/v2-javac25/classes Golden.java
 * java .. dev.bobbin.durable.GoldenSnapshots golden/v2-javac25
 * </pre>
 */
final class GoldenSnapshots extends ClassLoader {
  private final Map<String, byte[]> woven = new TreeMap<>();

  /** Weaves what was compiled into a folder. */
  GoldenSnapshots(Path folder) {
    super(GoldenSnapshots.class.getClassLoader());
    Map<String, byte[]> compiled = ClassFolder.read(folder.resolve("classes"));
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    compiled.forEach((name, bytes) -> weave(name, weaver.weave(bytes)));
  }

  private void weave(String name, WeaveResult result) {
    if (result.hasErrors()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    woven.put(name, result.bytes());
    for (FrameClass frame : result.frameClasses()) {
      woven.put(frame.internalName().replace('/', '.'), frame.bytes());
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = woven.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Returns new generators by name. */
  @SuppressWarnings("unchecked")
  Map<String, Gen<?>> all() {
    try {
      return (Map<String, Gen<?>>) loadClass("Golden").getMethod("all").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Saves each generator at each yield; beside it, what is still to come. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    GoldenSnapshots golden = new GoldenSnapshots(folder);
    for (String name : golden.all().keySet()) {
      for (int values = 0; ; values++) {
        Gen<?> generator = golden.all().get(name);
        for (int i = 0; i < values && generator.state() != Gen.State.CLOSED; i++) {
          generator.nextOr(null);
        }
        if (generator.state() == Gen.State.CLOSED) {
          break;
        }
        Path file = folder.resolve(name + "-" + values);
        Files.write(Path.of(file + ".snapshot"), Snapshots.toBytes(generator));
        Files.write(Path.of(file + ".stream"), JavaStreams.write(generator));
        Files.writeString(Path.of(file + ".txt"), generator.toList() + "\n");
      }
    }
  }
}
