package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.bobbin.testing.JavaProcess;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AttachedAgentTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void classes_loaded_after_the_agent_was_attached_are_woven() throws Exception {
    Compilation.compile(
        folder,
        """
        import dev.bobbin.Gen;
        import dev.bobbin.Generator;

        public class Numbers {
          @Generator
          static Gen<Integer> one() {
            Gen.yield(1);
            return Gen.done();
          }
        }
        """,
        """
        public class Main {
          public static void main(String[] args) throws Exception {
            System.out.println("ready");
            System.in.read();
            System.out.println(Numbers.one().toList());
          }
        }
        """);
    Process process =
        JavaProcess.builder(
                List.of(
                    "-XX:+EnableDynamicAgentLoading",
                    "-cp",
                    JavaProcess.classPath(folder, Jars.runtime()),
                    "Main"))
            .start();

    assertThat(attachWhenReady(process)).isEqualTo("[1]");
  }

  private static String attachWhenReady(Process process) throws Exception {
    try (BufferedReader out = output(process);
        OutputStream in = process.getOutputStream()) {
      assertThat(out.readLine()).isEqualTo("ready");
      attach(process.pid());
      in.write('\n');
      in.flush();
      return out.readLine();
    } finally {
      process.destroyForcibly();
    }
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void attach(long pid) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
    try {
      machine.loadAgent(Jars.agent().toString());
    } finally {
      machine.detach();
    }
  }
}
