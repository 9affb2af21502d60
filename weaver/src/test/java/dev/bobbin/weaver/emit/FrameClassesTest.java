package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Frame classes look like classes that a compiler makes in a method of their host. */
class FrameClassesTest {
  private static final String SOURCE =
      """
      import dev.bobbin.*;
      import java.util.*;
      class Host {
        @Generator Gen<Integer> count(int n) {
          for (int i = 0; i < n; i++) Gen.yield(i);
          return Gen.done();
        }
        @Generator static Gen<Integer> count(long n) { Gen.yield(1); return Gen.done(); }
        @Generator static Coroutine<String, String, String> echo(String s) {
          while (s != null) s = Gen.yield(s);
          return Gen.returns("end");
        }
        static class Nested {
          class Inner {
            @Generator Gen<Object> deep() { Gen.yieldFrom(Arrays.asList(1)); return Gen.done(); }
          }
        }
        interface Named {
          @Generator default Iterator<String> names() { Gen.yield("a"); return null; }
        }
        static Gen<Integer> lambda() {
          return Gen.of(() -> { Gen.yield(1); return Gen.done(); });
        }
        static Object local() {
          class Local { @Generator Gen<Integer> own() { Gen.yield(1); return Gen.done(); } }
          return new Local().own();
        }
        static Object anonymous() {
          return new Object() {
            @Generator Gen<Integer> own() { Gen.yield(1); return Gen.done(); }
          }.own();
        }
        static Gen<Integer> failing() {
          return Gen.of(() -> {
            Gen.yield(1);
            if (true) throw new IllegalStateException();
            return Gen.done();
          });
        }
      }
      """;

  private static final WovenClasses WOVEN = WovenClasses.of(SOURCE);
  private static final WovenClasses IN_PACKAGE = WovenClasses.of("package com.acme;\n" + SOURCE);
  private static final WovenClasses OLD = WovenClasses.of(SOURCE, "--release", "8");

  static Stream<Class<?>> frames() {
    return Stream.of(WOVEN, IN_PACKAGE, OLD).flatMap(woven -> classes(woven, FRAME));
  }

  static Stream<Class<?>> hosts() {
    return Stream.of(WOVEN, IN_PACKAGE, OLD).flatMap(woven -> classes(woven, FRAME.negate()));
  }

  private static final Predicate<String> FRAME = name -> name.contains("$Gen");

  private static Stream<Class<?>> classes(WovenClasses woven, Predicate<String> wanted) {
    return woven.files().keySet().stream().filter(wanted).map(name -> load(woven, name));
  }

  private static Class<?> load(WovenClasses woven, String name) {
    try {
      return woven.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("frames")
  void a_frame_class_knows_the_method_it_belongs_to(Class<?> frame) {
    Method method = frame.getEnclosingMethod();

    assertThat(frame.getName())
        .startsWith(method.getDeclaringClass().getName() + "$" + method.getName() + "$Gen");
    assertThat(frame.getEnclosingClass()).isSameAs(method.getDeclaringClass());
    assertThat(method.getReturnType()).isNotEqualTo(boolean.class);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void a_frame_class_answers_all_questions_about_its_kind(Class<?> frame) {
    String host = frame.getEnclosingClass().getName();

    assertThat(frame.getSimpleName()).isEqualTo(frame.getName().substring(host.length() + 1));
    assertThat(frame.isLocalClass()).isTrue();
    assertThat(frame.isMemberClass() || frame.isAnonymousClass()).isFalse();
    assertThat(frame.getDeclaringClass()).isNull();
    assertThat(frame.getCanonicalName()).isNull();
    assertThat(frame.getTypeName()).isEqualTo(frame.getName());
    assertThat(frame.isSynthetic()).isTrue();
    assertThat(Modifier.isStatic(frame.getModifiers())).isTrue();
    assertThat(frame.getDeclaredClasses()).isEmpty();
    assertThat(frame.getNestHost()).isSameAs(frame);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void a_host_declares_the_classes_that_it_declared_before(Class<?> host) {
    assertThat(host.getDeclaredClasses()).noneMatch(Class::isSynthetic);
    assertThat(host.getClasses()).noneMatch(Class::isSynthetic);
    assertThat(host.getName()).endsWith(host.getSimpleName());
    assertThat(Stream.of(host.getNestMembers())).noneMatch(Class::isSynthetic);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void all_members_are_synthetic_and_all_fields_transient(Class<?> frame) {
    assertThat(frame.getDeclaredMethods()).isNotEmpty().allMatch(Method::isSynthetic);
    assertThat(frame.getDeclaredConstructors()).isNotEmpty().allMatch(c -> c.isSynthetic());
    assertThat(frame.getDeclaredFields())
        .isNotEmpty()
        .allMatch(Field::isSynthetic)
        .allMatch(f -> Modifier.isTransient(f.getModifiers()));
  }

  @Test
  void both_list_the_frame_class_and_the_frame_class_lists_those_around_it() {
    assertThat(inner("Host")).contains("Host$echo$Gen null echo$Gen");
    assertThat(inner("Host$echo$Gen")).containsExactly("Host$echo$Gen null echo$Gen");
    assertThat(inner("Host$Nested$Inner$deep$Gen"))
        .containsExactlyInAnyOrder(
            "Host$Nested Host Nested",
            "Host$Nested$Inner Host$Nested Inner",
            "Host$Nested$Inner$deep$Gen null deep$Gen");
  }

  private static List<String> inner(String name) {
    return read(name).innerClasses.stream().map(FrameClassesTest::text).toList();
  }

  private static String text(InnerClassNode inner) {
    return inner.name + " " + inner.outerName + " " + inner.innerName;
  }

  private static ClassNode read(String name) {
    return read(WOVEN.files().get(name));
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host$echo$Gen", "Host$Nested$Inner$deep$Gen"})
  void a_frame_class_has_the_source_file_of_its_host(String name) {
    assertThat(read(name).sourceFile).isEqualTo(read("Host").sourceFile).isNotNull();
  }

  @Test
  void no_element_of_a_stack_trace_has_an_unknown_source() {
    Gen<Integer> failing = WOVEN.call("Host", "failing");
    failing.next();

    IllegalStateException thrown =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalStateException.class, failing::hasNext);

    assertThat(thrown.getStackTrace())
        .filteredOn(element -> element.getClassName().startsWith("Host"))
        .hasSizeGreaterThan(2)
        .allMatch(element -> element.getFileName() != null);
  }

  /** Without a source file in the host there is none in the frame class. */
  @Test
  void a_host_without_debug_information_is_woven() {
    WovenClasses woven = WovenClasses.of(SOURCE, "-g:none").loadAll();

    assertThat(woven.files())
        .isNotEmpty()
        .allSatisfy((name, bytes) -> assertThat(read(bytes).sourceFile).as(name).isNull());
    assertThat(classes(woven, FRAME))
        .isNotEmpty()
        .allMatch(frame -> frame.getEnclosingMethod() != null);
  }
}
