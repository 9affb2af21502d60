package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aspectj.bridge.IMessage;
import org.aspectj.bridge.MessageHandler;
import org.aspectj.tools.ajc.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AspectJ's compiler before and after weaving. */
@Tag("weaves-itself")
final class AspectJTest {
  private static final String PROGRAM =
      """
      package advised;
      import dev.bobbin.*;
      import java.util.*;
      public class Program {
        static final List<String> log = new ArrayList<>();
        int step = 10;
        @Generator Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) Gen.yield(get(i));
          return Gen.done();
        }
        @Generator static Iterable<String> twice(String text) {
          Gen.yield(text);
          Gen.yield(text);
          return Gen.done();
        }
        @Primed Coroutine<Object, Integer, Object> sum() {
          int sum = 0;
          while (true) sum += Gen.<Integer>yield(sum);
        }
        int get(int i) { return i * step; }
        public static String run() {
          Gen<Integer> counter = new Program().count(2);
          log.add("created");
          log.add(counter.toList().toString());
          twice("x").forEach(log::add);
          Coroutine<Object, Integer, Object> sum = new Program().sum();
          sum.send(1);
          log.add(sum.send(2).toString());
          return String.join(" ", log);
        }
      }
      """;

  private static final String ASPECTS =
      """
      package advised;
      import org.aspectj.lang.*;
      import org.aspectj.lang.annotation.*;
      @Aspect public class Aspects {
        @Around("execution(@dev.bobbin.Generator * *(..)) || execution(@dev.bobbin.Primed * *(..))")
        public Object around(ProceedingJoinPoint point) throws Throwable {
          Program.log.add("<" + point.getSignature().getName());
          Object made = point.proceed();
          Program.log.add(made instanceof Iterable ? ">" : "no generator: " + made);
          return made;
        }
        @Before("call(* Program.get(int)) && within(Program)") public void before() {
          Program.log.add("get");
        }
      }
      """;

  private static final String EXPECTED = "<count > created get get [0, 10] <twice > x x <sum > 3";

  @TempDir Path folder;

  private Path classes;

  @BeforeEach
  void sources() throws IOException {
    classes = Files.createDirectory(folder.resolve("classes"));
    Files.writeString(folder.resolve("Program.java"), PROGRAM);
    Files.writeString(folder.resolve("Aspects.java"), ASPECTS);
  }

  private List<Path> sourceFiles() {
    return ClassFolder.filesIn(folder, ".java");
  }

  /** Runs AspectJ's compiler. */
  private static void ajc(List<Path> sources, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-g", "-nowarn"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of(options));
    sources.forEach(source -> arguments.add(source.toString()));
    MessageHandler messages = new MessageHandler();
    new Main().run(arguments.toArray(String[]::new), messages);
    assertThat(messages.getMessages(IMessage.ERROR, true)).isEmpty();
  }

  private static DirectoryResult weave(Path classes) throws IOException {
    return new DirectoryWeaver(new Weaver(WeaverOptions.defaults())::weave).weave(classes);
  }

  private static Object run(Path classes) throws ReflectiveOperationException {
    Map<String, byte[]> files = ClassFolder.read(classes);
    Method run = MemoryClasses.unchanged(files).loadAll().load("advised.Program").getMethod("run");
    return run.invoke(null);
  }

  @Test
  void classes_that_AspectJ_has_woven_are_woven() throws Exception {
    ajc(sourceFiles(), "-d", classes.toString());

    DirectoryResult result = weave(classes);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.generators()).isEqualTo(3);
    assertThat(run(classes)).isEqualTo(EXPECTED);
  }

  @Test
  void woven_classes_can_be_woven_by_AspectJ() throws Exception {
    Path advised = folder.resolve("advised");
    Sources.compileTo(
        classes,
        Sources.files(sourceFiles()),
        List.of("-g", "-cp", System.getProperty("java.class.path")));
    assertThat(weave(classes).generators()).isEqualTo(3);

    ajc(List.of(), "-inpath", classes.toString(), "-d", advised.toString());

    assertThat(weave(advised).diagnostics()).isEmpty();
    assertThat(run(advised)).isEqualTo(EXPECTED);
  }
}
