package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that change the classes that ours has woven, or is about to weave. */
class OtherAgentsTest {
  private static final String HOST =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Host implements Runnable {
        @Generator
        static Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) {
            Gen.yield(i);
          }
          Gen.yieldFrom(java.util.List.of(7, 8));
          return Gen.done();
        }

        static int other() {
          return 1;
        }

        public void run() {
          System.out.println(count(2).toList() + " " + other());
        }

        public static void main(String[] args) throws Exception {
          Thread thread = new Thread(new Host());
          thread.start();
          thread.join();
        }
      }
      """;

  private static final String BYTE_BUDDY =
      """
      import java.lang.instrument.Instrumentation;
      import net.bytebuddy.agent.builder.AgentBuilder;
      import net.bytebuddy.asm.Advice;
      import net.bytebuddy.matcher.ElementMatchers;
      import net.bytebuddy.utility.JavaModule;

      public class Tracer {
        public static class Entry {
          @Advice.OnMethodEnter
          static void enter() {
            System.out.println("traced");
          }
        }

        public static class Errors extends AgentBuilder.Listener.Adapter {
          @Override
          public void onError(
              String type, ClassLoader loader, JavaModule module, boolean loaded, Throwable e) {
            System.out.println(type + " is lost: " + e);
          }
        }

        public static void premain(String options, Instrumentation instrumentation) {
          AgentBuilder builder = new AgentBuilder.Default().with(new Errors());
          if (options.equals("retransform")) {
            builder = builder.with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
          }
          builder
              .type(ElementMatchers.named("Host"))
              .transform(
                  (type, description, loader, module, domain) ->
                      type.visit(Advice.to(Entry.class).on(ElementMatchers.named("other"))))
              .installOn(instrumentation);
        }
      }
      """;

  private static final String ASPECT =
      """
      import org.aspectj.lang.ProceedingJoinPoint;
      import org.aspectj.lang.annotation.Around;
      import org.aspectj.lang.annotation.Aspect;

      @Aspect
      public class Plus {
        @Around("execution(int Host.other())")
        public Object plus(ProceedingJoinPoint point) throws Throwable {
          return (Integer) point.proceed() + 41;
        }

        @Around("execution(* Host.count(..))")
        public Object around(ProceedingJoinPoint point) throws Throwable {
          return point.proceed();
        }
      }
      """;

  private static final String AOP_XML =
      """
      <aspectj>
        <aspects><aspect name="Plus"/></aspects>
        <weaver><include within="Host"/><include within="Plus"/></weaver>
      </aspectj>
      """;

  @TempDir Path folder;

  @BeforeEach
  void compile() {
    Compilation.compile(folder, HOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "retransform"})
  void byte_buddy_keeps_its_classes_in_either_order(String option) throws IOException {
    Path byteBuddy = Jars.of("net.bytebuddy.ByteBuddy");
    Compilation.compile(folder, BYTE_BUDDY);
    String tracer = "-javaagent:" + tracer() + "=" + option;

    for (List<String> agents :
        List.of(List.of(Jars.agentOption(), tracer), List.of(tracer, Jars.agentOption()))) {
      assertThat(run(agents, byteBuddy)).isEqualTo("traced\n[0, 1, 7, 8] 1\n");
    }
  }

  @OncePerBuild
  @Test
  void opentelemetry_works_in_either_order() {
    String telemetry = "-javaagent:" + Jars.of("io.opentelemetry.javaagent.OpenTelemetryAgent");

    for (List<String> agents :
        List.of(List.of(Jars.agentOption(), telemetry), List.of(telemetry, Jars.agentOption()))) {
      List<String> options = new ArrayList<>(agents);
      for (String signal : List.of("traces", "metrics", "logs")) {
        options.add("-Dotel." + signal + ".exporter=none");
      }
      assertThat(run(options)).isEqualTo("[0, 1, 7, 8] 1\n");
    }
  }

  @Test
  void aspectj_weaves_aspects_at_load_time_in_either_order() throws IOException {
    Path aspectj = Jars.of("org.aspectj.weaver.loadtime.Agent");
    Compilation.compile(folder, ASPECT);
    Files.createDirectory(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/aop.xml"), AOP_XML);
    String weaver = "-javaagent:" + aspectj;

    for (List<String> agents :
        List.of(List.of(Jars.agentOption(), weaver), List.of(weaver, Jars.agentOption()))) {
      List<String> options = new ArrayList<>(agents);
      options.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
      assertThat(run(options, aspectj)).isEqualTo("[0, 1, 7, 8] 42\n");
    }
  }

  private String run(List<String> options, Path... libraries) {
    List<Path> classPath = new ArrayList<>(List.of(libraries));
    classPath.add(folder);
    classPath.add(Jars.runtime());
    List<String> command = new ArrayList<>(options);
    command.add("-cp");
    command.add(JavaProcess.classPath(classPath.toArray(new Path[0])));
    command.add("Host");
    Outcome outcome = JavaProcess.run(command);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).doesNotContain("bobbin-agent: ");
    return outcome.out().replaceAll("(?m)^OpenJDK .*\n", "");
  }

  /** Only a manifest: the agent's classes are found on the class path. */
  private Path tracer() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", "Tracer");
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve("tracer.jar");
    if (!Files.exists(jar)) {
      new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
    return jar;
  }
}
