package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class AgentJarTest {
  private static final String PROBE = "META-INF/bobbin/Probe.class";

  @Test
  void every_class_is_in_the_packages_of_the_agent() throws IOException {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".class") && !name.equals(PROBE))
        .allMatch(name -> name.startsWith("dev/bobbin/agent/"))
        .anyMatch(name -> name.startsWith("dev/bobbin/agent/shaded/asm/"))
        .anyMatch(name -> name.startsWith("dev/bobbin/agent/shaded/weaver/"));
  }

  /** The runtime's jar is for programs that nobody records, too. */
  @Test
  void what_hooks_call_in_the_runtime_is_brought_by_the_agent() throws IOException {
    assertThat(entries()).contains(PROBE);
  }

  @Test
  void the_licences_are_there() throws IOException {
    assertThat(entries()).contains("META-INF/LICENSE", "META-INF/NOTICE");
  }

  @Test
  void the_manifest_names_all_three_entries() throws IOException {
    try (JarFile jar = new JarFile(Jars.agent().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Premain-Class")).isEqualTo("dev.bobbin.agent.BobbinAgent");
      assertThat(manifest.getValue("Agent-Class")).isEqualTo("dev.bobbin.agent.BobbinAgent");
      assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.bobbin.agent.CommandLine");
    }
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(Jars.agent().toFile())) {
      return jar.stream().map(JarEntry::getName).toList();
    }
  }
}
