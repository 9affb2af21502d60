package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds and cannot run: modules without the runtime, classes for an older Java. */
class ModuleFindingsTest {
  private static final String GENERATOR =
      """
      package com.acme;
      import dev.bobbin.*;
      class %s { @Generator Gen<Integer> one() { Gen.yield(1); return Gen.done(); } }
      """;

  @TempDir Path folder;

  private Path classes(String release, String... names) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : names) {
      Path source = folder.resolve(name + ".java");
      sources.add(Files.writeString(source, GENERATOR.formatted(name)));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = System.getProperty("java.class.path");
    return Sources.compileTo(
        classes,
        Sources.files(sources),
        List.of("--release", release, "-nowarn", "-cp", classPath));
  }

  /** Writes a module descriptor; a module of its own, or that of the classes. */
  private void module(Path place, String source, Path... path) throws IOException {
    Path file = folder.resolve(place.getFileName() + "-info").resolve("module-info.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    List<String> modules = new ArrayList<>(List.of(path).stream().map(Path::toString).toList());
    modules.add(System.getProperty("java.class.path"));
    Sources.compileTo(
        Files.createDirectories(place),
        Sources.files(List.of(file)),
        List.of("-p", String.join(java.io.File.pathSeparator, modules)));
  }

  private static DirectoryResult weave(Path classes, Path... known) throws IOException {
    try (ClassPath others = new ClassPath(List.of(known))) {
      Weaver weaver = new Weaver(WeaverOptions.defaults());
      return new DirectoryWeaver(weaver::weave, others).weave(classes);
    }
  }

  private static List<DiagnosticCode> codes(DirectoryResult result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void module_that_does_not_require_the_runtime_is_an_error_with_the_line_to_add()
      throws IOException {
    Path classes = classes("17", "Host");
    module(classes, "open module com.acme { requires java.logging; }");

    DirectoryResult result = weave(classes);

    assertThat(result.diagnostics())
        .singleElement()
        .hasToString(
            "module-info.java: [MODULE_WITHOUT_RUNTIME] module-info: the module com.acme does not"
                + " require dev.bobbin, which its generators need to run; add the line:"
                + " requires dev.bobbin;");
    assertThat(ClassFolder.filesIn(classes, ".class")).hasSize(2);
  }

  @Test
  void module_that_requires_it_is_none() throws IOException {
    Path classes = classes("17", "Host");
    module(classes, "module com.acme { requires dev.bobbin; }");

    assertThat(codes(weave(classes))).isEmpty();
    assertThat(codes(weave(classes))).as("again").isEmpty();
  }

  @Test
  void module_that_requires_it_to_compile_only_cannot_run() throws IOException {
    Path classes = classes("17", "Host");
    module(classes, "module com.acme { requires static dev.bobbin; }");

    assertThat(weave(classes).diagnostics())
        .singleElement()
        .asString()
        .contains("[MODULE_WITHOUT_RUNTIME]", "drop static");
  }

  @Test
  void another_module_may_require_it_for_all() throws IOException {
    Path above = folder.resolve("above");
    module(above, "module above { requires transitive dev.bobbin; }");
    Path between = folder.resolve("between");
    module(between, "module between { requires transitive above; }", above);
    Path closed = folder.resolve("closed");
    module(closed, "module closed { requires dev.bobbin; }");
    Path classes = classes("17", "Host");

    module(classes, "module com.acme { requires between; }", between, above);
    assertThat(codes(weave(classes, above, between, closed))).isEmpty();

    module(classes, "module com.acme { requires closed; }", closed);
    assertThat(codes(weave(classes, above, between, closed)))
        .containsExactly(DiagnosticCode.MODULE_WITHOUT_RUNTIME);
  }

  @Test
  void automatic_module_implies_no_other() throws IOException {
    Path automatic = folder.resolve("automatic-1.0.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(automatic))) {
      jar.putNextEntry(new ZipEntry("x"));
    }
    Path classes = classes("17", "Host");
    module(classes, "module com.acme { requires automatic; }", automatic);

    assertThat(codes(weave(classes, automatic)))
        .containsExactly(DiagnosticCode.MODULE_WITHOUT_RUNTIME);
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    assertThat(codes(new DirectoryWeaver(weaver::weave).prepare(classes).result()))
        .as("of a module that is not known, nothing is said")
        .isEmpty();
  }

  @Test
  void classes_without_generators_or_without_a_module_need_nothing() throws IOException {
    Path classes = folder.resolve("empty");
    module(classes, "module com.acme { }");

    assertThat(codes(weave(classes))).isEmpty();
    assertThat(codes(weave(classes("17", "Host")))).isEmpty();
  }

  @Test
  void each_module_is_judged_by_its_own_classes() throws IOException {
    Path classes = classes("17", "Host");
    Path all = folder.resolve("all");
    Files.createDirectories(all.resolve("com.acme/com"));
    Files.move(classes.resolve("com/acme"), all.resolve("com.acme/com/acme"));
    module(all.resolve("com.acme"), "module com.acme { requires dev.bobbin; }");
    module(all.resolve("plain"), "module plain { }");

    assertThat(codes(weave(all))).isEmpty();
  }

  @Test
  void jar_is_judged_like_a_folder_also_by_a_descriptor_of_some_release() throws IOException {
    Path classes = classes("17", "Host");
    module(classes, "module com.acme { }");
    Path descriptor = classes.resolve("META-INF/versions/9/module-info.class");
    Files.createDirectories(descriptor.getParent());
    Files.move(classes.resolve("module-info.class"), descriptor);

    assertThat(
            new JarWeaver(new Weaver(WeaverOptions.defaults())::weave)
                .prepare(jarOf(classes))
                .result()
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.MODULE_WITHOUT_RUNTIME);
  }

  private Path jarOf(Path classes) throws IOException {
    Path jar = folder.resolve("host.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : ClassFolder.filesIn(classes, ".class")) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  @Test
  void classes_for_an_older_Java_are_noted_once() throws IOException {
    DirectoryResult one = weave(classes("8", "Host"));
    DirectoryResult three = weave(classes("11", "Host", "Other", "Third"));

    assertThat(one.diagnostics())
        .singleElement()
        .hasToString(
            "com.acme.Host: [OLD_JAVA_RELEASE] com.acme.Host: compiled for Java 8, but generators"
                + " run on Java 17 and newer; compile with --release 17, or see to it that nothing"
                + " older runs it");
    assertThat(codes(one)).containsExactly(DiagnosticCode.OLD_JAVA_RELEASE);
    assertThat(one.hasErrors()).isFalse();
    assertThat(three.diagnostics())
        .singleElement()
        .asString()
        .contains("for Java 11, as 2 others are");
  }

  @Test
  void nothing_is_noted_about_Java_17_nor_without_generators() throws IOException {
    assertThat(codes(weave(classes("17", "Host")))).isEmpty();
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Path source = Files.writeString(folder.resolve("Plain.java"), "class Plain {}");
    Sources.compileTo(plain, Sources.files(List.of(source)), List.of("--release", "8", "-nowarn"));
    assertThat(codes(weave(plain))).isEmpty();
  }

  @Test
  void what_is_not_found_on_a_class_path_is_empty() throws IOException {
    try (ClassPath none = new ClassPath(List.of(folder.resolve("missing.jar"), folder))) {
      assertThat(none.apply("com/acme/Host")).isEqualTo(Optional.empty());
    }
  }
}
