package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Hard cases 53 and 56: what reflection and other tools see of a woven class. */
@Tag("weaves-itself")
final class AttributesTest {
  private static final String ANNOTATED =
      """
      import dev.bobbin.*;
      import java.io.IOException;
      import java.lang.annotation.*;
      import java.util.*;
      public class Annotated<T extends Comparable<T>> {
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.LOCAL_VARIABLE})
        @interface Mark { String value() default "m"; }
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
        @interface Use { int value() default 1; }

        @Deprecated
        @Mark("method")
        @Generator
        protected final <@Use(2) E extends @Use(3) Number & Runnable>
            @Use(4) Coroutine<List<? extends @Use(5) T>, E, Map<String, int @Use(6) []>> all(
                @Mark("first") E first, final @Use(7) List<@Use(8) T>[] second, long... rest)
            throws @Use(9) IOException, IllegalStateException {
          @Mark @Use(10) String text = "text";
          for (@Use(11) long number : rest) {
            @Use(12) List<@Use(13) T> inner = second[0];
            Object sent = Gen.yield(inner);
            try (@Use(14) AutoCloseable closed = () -> {}) {
              Gen.yield(null);
              if ((Object) sent instanceof @Use(15) String) {
                text = (@Use(16) String) sent + new @Use(17) ArrayList<@Use(18) Object>();
              }
            } catch (@Use(19) Exception e) {
              throw new IllegalStateException(text, e);
            }
          }
          return Gen.done();
        }

        @Generator
        static strictfp Iterable<@Use(20) String> each(@Mark String... names) {
          for (String name : names) {
            Gen.yield(name);
          }
          return Gen.done();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void the_generator_method_looks_as_it_did() {
    for (String debug : List.of("-g", "-g:none")) {
      Map<String, byte[]> compiled =
          Compilation.javac(17, debug)
              .compile(Map.of("Annotated", ANNOTATED), folder.resolve(debug.substring(1)));

      List<String> before = describe(MemoryClasses.unchanged(compiled), List.of("all", "each"));
      List<String> after = describe(MemoryClasses.woven(compiled), List.of("all", "each"));

      assertThat(after).containsExactlyElementsOf(before).hasSize(2);
    }
  }

  private static List<String> describe(MemoryClasses classes, List<String> names) {
    return Stream.of(classes.load("Annotated").getDeclaredMethods())
        .filter(method -> names.contains(method.getName()))
        .filter(method -> method.getReturnType() != boolean.class)
        .map(AttributesTest::describe)
        .sorted()
        .toList();
  }

  private static String describe(Method method) {
    StringBuilder text = new StringBuilder(method.toGenericString());
    text.append('\n').append(Arrays.toString(method.getAnnotations()));
    text.append('\n').append(method.getAnnotatedReturnType());
    for (AnnotatedType type : method.getAnnotatedExceptionTypes()) {
      text.append("\nthrows ").append(type);
    }
    for (var variable : method.getTypeParameters()) {
      text.append('\n').append(Arrays.toString(variable.getAnnotations()));
      text.append(Arrays.toString(variable.getAnnotatedBounds()));
    }
    for (Parameter parameter : method.getParameters()) {
      text.append('\n').append(parameter.isNamePresent()).append(parameter);
      text.append(Arrays.toString(parameter.getAnnotations())).append(parameter.getAnnotatedType());
    }
    return text.toString();
  }

  /** Weaving adds its frame classes to the inner classes, and nothing else. */
  private static final Pattern FRAME = Pattern.compile(".*\\$Gen(\\$[0-9a-f]{16})?");

  @Test
  void class_attributes_stay_as_they_are() {
    Map<String, byte[]> compiled =
        Compilation.javac(17, "-g").compile(Corpus.sources(17), folder.resolve("corpus"));

    Map<String, byte[]> woven = MemoryClasses.woven(compiled).classFiles();

    compiled.forEach(
        (name, bytes) ->
            assertThat(describe(read(woven.get(name)))).as(name).isEqualTo(describe(read(bytes))));
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
    return node;
  }

  private static List<Object> describe(ClassNode node) {
    return Arrays.asList(
        node.version,
        node.access,
        node.signature,
        node.superName,
        node.interfaces,
        node.sourceFile,
        node.nestHostClass,
        node.nestMembers,
        node.permittedSubclasses,
        node.outerClass,
        node.outerMethod,
        node.outerMethodDesc,
        node.innerClasses.stream()
            .filter(inner -> !FRAME.matcher(inner.name).matches())
            .map(i -> i.name + i.outerName + i.innerName + i.access)
            .toList(),
        node.recordComponents == null
            ? null
            : node.recordComponents.stream().map(c -> c.name + c.descriptor).toList(),
        node.fields.stream().map(f -> f.name + f.desc + f.access).toList());
  }
}
