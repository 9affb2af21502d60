package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Class files that JaCoCo instruments before the program runs, before weaving or after it. Up to
 * version 54 it adds a field to a class, since 55 a dynamic constant.
 */
@Tag("needs-the-agent")
class JacocoOfflineTest {
  private static final String PROGRAM = Shapes.class.getName();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {Opcodes.V1_8, Opcodes.V17})
  void instrumented_classes_can_be_woven(int version) throws Exception {
    Map<String, byte[]> compiled = compiled(version);

    Coverage coverage = run(woven(instrumented(compiled)), compiled);

    assertThat(coverage.unknown()).isEmpty();
    assertThat(coverage.covered()).hasSizeGreaterThan(40);
    assertThat(coverage.missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Opcodes.V1_8, Opcodes.V17})
  void instrumented_classes_can_be_woven_by_the_agent(int version) throws Exception {
    Map<String, byte[]> compiled = compiled(version);

    Coverage coverage = run(instrumented(compiled), compiled, "-javaagent:" + Places.agentJar());

    assertThat(coverage.missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Opcodes.V1_8, Opcodes.V17})
  void woven_classes_can_be_instrumented(int version) throws Exception {
    Map<String, byte[]> woven = woven(compiled(version));

    Coverage coverage = run(instrumented(woven), woven);

    assertThat(coverage.unknown()).isEmpty();
    assertThat(coverage.covered()).hasSizeGreaterThan(40);
    assertThat(coverage.missed()).isEmpty();
  }

  private Coverage run(
      Map<String, byte[]> instrumented, Map<String, byte[]> analysed, String... options)
      throws Exception {
    Path recorded = folder.resolve("jacoco.exec");
    Path classes = Places.write(folder.resolve("classes"), instrumented);
    List<String> command = new ArrayList<>(List.of(options));
    command.add("-Djacoco-agent.destfile=" + recorded);
    command.add("-cp");
    command.add(JavaProcess.classPath(classes, Places.runtime(), Places.jacocoJar()));
    command.add(Shapes.class.getName());
    Outcome outcome = JavaProcess.run(command);
    assertThat(outcome).isEqualTo(new Outcome(0, Shapes.run() + "\n", ""));
    return Coverage.of(recorded, analysed);
  }

  private static Map<String, byte[]> compiled(int version) {
    Map<String, byte[]> compiled = Places.classFiles(Places.compiled(), PROGRAM);
    compiled.replaceAll((name, bytes) -> ofVersion(version, bytes));
    return compiled;
  }

  private static byte[] ofVersion(int classFileVersion, byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String sig, String parent, String[] types) {
            super.visit(classFileVersion, access, name, sig, parent, types);
          }
        };
    new ClassReader(bytes).accept(visitor, 0);
    return writer.toByteArray();
  }

  private static Map<String, byte[]> instrumented(Map<String, byte[]> classFiles) {
    Instrumenter instrumenter = new Instrumenter(new OfflineInstrumentationAccessGenerator());
    Map<String, byte[]> instrumented = new TreeMap<>();
    classFiles.forEach(
        (name, bytes) -> instrumented.put(name, instrument(instrumenter, name, bytes)));
    return instrumented;
  }

  private static byte[] instrument(Instrumenter instrumenter, String name, byte[] bytes) {
    try {
      return instrumenter.instrument(bytes, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> woven(Map<String, byte[]> classFiles) {
    return MemoryClasses.woven(classFiles).classFiles();
  }
}
