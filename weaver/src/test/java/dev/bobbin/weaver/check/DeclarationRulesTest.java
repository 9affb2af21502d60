package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where annotations and markers may stand. */
class DeclarationRulesTest {

  @Test
  void a_marker_outside_of_generators_is_refused() {
    List<Diagnostic> found =
        Refusal.check(
            host(
                """
                int field = Gen.<Integer>yield(1); // ERROR MARKER_OUTSIDE_GENERATOR
                static { Gen.yield(2); } // ERROR MARKER_OUTSIDE_GENERATOR

                Host() {
                  Gen.yieldFrom(List.of()); // ERROR MARKER_OUTSIDE_GENERATOR
                }

                Gen<Integer> forgotten() {
                  Gen.yield(1); // ERROR MARKER_OUTSIDE_GENERATOR
                  return Gen.done(); // ERROR MARKER_OUTSIDE_GENERATOR
                }

                void plain() {
                  Gen.yield(); // ERROR MARKER_OUTSIDE_GENERATOR
                }

                Object returning() {
                  return Gen.returns(1); // ERROR MARKER_OUTSIDE_GENERATOR
                }
                """));

    assertThat(messages(found))
        .anyMatch(m -> m.startsWith("Gen.yield in a constructor or the initial value of a field;"))
        .anyMatch(m -> m.startsWith("Gen.yieldFrom in a constructor"))
        .anyMatch(m -> m.startsWith("Gen.yield in a static initialiser;"))
        .anyMatch(m -> m.endsWith("annotate it with @Generator"))
        .anyMatch(m -> m.contains("a generator is annotated @Generator and returns Gen<Y>"));
  }

  @Test
  void a_method_of_a_class_in_a_generator_is_not_that_generator() {
    List<Diagnostic> found =
        Refusal.check(
            host(
                """
                @Generator Gen<Integer> g() {
                  Runnable anonymous = new Runnable() {
                    @Override public void run() {
                      Gen.yield(1); // ERROR MARKER_OUTSIDE_GENERATOR
                    }
                  };
                  class Local {
                    void run() {
                      Gen.yield(2); // ERROR MARKER_OUTSIDE_GENERATOR
                    }
                  }
                  Gen.yield(3);
                  return Gen.done();
                }
                """));

    assertThat(messages(found)).allMatch(m -> m.contains("a method of a local or anonymous class"));
  }

  @Test
  void a_marker_in_a_plain_lambda_is_refused() {
    List<Diagnostic> found =
        Refusal.check(
            host(
                """
                @Generator Gen<Integer> g(List<Integer> list) {
                  list.forEach(x -> Gen.yield(x)); // ERROR MARKER_IN_PLAIN_LAMBDA
                  list.removeIf(x -> {
                    Gen.yield(x); // ERROR MARKER_IN_PLAIN_LAMBDA
                    return true;
                  });
                  Supplier<Object> s = () -> Gen.yieldFrom(list); // ERROR MARKER_IN_PLAIN_LAMBDA
                  Runnable r = (Runnable & Serializable) () -> Gen.yield(); // ERROR MARKER_IN_PLAIN_LAMBDA
                  return Gen.done();
                }
                """));

    assertThat(messages(found))
        .anyMatch(m -> m.startsWith("Gen.yield in a lambda that returns void;"));
  }

  @Test
  void a_marker_as_method_reference_is_refused() {
    List<Diagnostic> found =
        Refusal.check(
            host(
                """
                @Generator Gen<Integer> g(List<Integer> list) {
                  list.forEach(Gen::yield); // ERROR MARKER_AS_METHOD_REFERENCE
                  Function<Iterable<?>, Object> from = Gen::yieldFrom; // ERROR MARKER_AS_METHOD_REFERENCE
                  Supplier<Gen<Integer>> done = Gen::done; // ERROR MARKER_AS_METHOD_REFERENCE
                  return Gen.done();
                }
                """));

    assertThat(messages(found))
        .anyMatch(m -> m.startsWith("Gen::yield cannot suspend"))
        .anyMatch(m -> m.startsWith("Gen::done means nothing"));
  }

  @Test
  void generators_in_every_place_that_is_right_are_accepted() {
    Refusal.check(
        host(
            """
            @Generator static Gen<Integer> s() { Gen.yield(1); return Gen.done(); }
            @Generator private Iterator<Integer> empty() { return null; }
            @Primed Gen<Integer> primedGen() { Gen.yield(1); return Gen.done(); }
            @Primed Coroutine<Integer, String, Void> alone() { Gen.yield(1); return Gen.done(); }
            @Primed @Generator Coroutine<Integer, String, Void> both() { return Gen.done(); }
            Gen<Integer> field = Gen.of(() -> { Gen.yield(1); return Gen.done(); });
            Supplier<Iterable<Integer>> lambda = () -> { Gen.yield(1); return Gen.done(); };
            Supplier<Gen<Integer>> reference = Host::s;
            Function<Integer, Gen<Integer>> calls = x -> s();
            Gen<Integer> plain() { return s(); }
            Runnable nested = () -> {
              Supplier<Gen<Integer>> inner = () -> { Gen.yield(1); return Gen.done(); };
            };
            interface Part {
              Gen<Integer> parts();
              @Generator default Gen<Integer> some() { Gen.yield(1); return Gen.done(); }
            }
            static class Covariant implements Supplier<Gen<Integer>> {
              @Override @Generator public Gen<Integer> get() { Gen.yield(1); return Gen.done(); }
            }
            Object anonymous = new Part() {
              @Override @Generator public Gen<Integer> parts() { Gen.yield(1); return Gen.done(); }
            };
            enum Kind {
              A { @Override @Generator Gen<Integer> g() { Gen.yield(1); return Gen.done(); } };
              abstract Gen<Integer> g();
            }
            """));
  }

  @Test
  void an_abstract_or_native_generator_is_refused_without_a_line() {
    List<Diagnostic> found =
        Refusal.check(
            """
            import dev.bobbin.*;

            abstract class Host {
              @Generator abstract Gen<Integer> a(); // ERROR NOT_A_GENERATOR_METHOD@0
              @Primed native Gen<Integer> n(); // ERROR NOT_A_GENERATOR_METHOD@0
              interface Inner {
                @Generator Gen<Integer> i(); // ERROR NOT_A_GENERATOR_METHOD@0
              }
            }
            """);

    assertThat(found)
        .anyMatch(d -> d.toString().startsWith("Host.java: [NOT_A_GENERATOR_METHOD] Host.a: "));
  }

  @Test
  void an_annotated_constructor_is_refused() {
    ClassWriter host = new ClassWriter(0);
    host.visit(Opcodes.V17, 0, "Host", null, "java/lang/Object", null);
    MethodVisitor constructor = host.visitMethod(0, "<init>", "()V", null, null);
    constructor.visitAnnotation("Ldev/bobbin/Generator;", true).visitEnd();
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(1, 1);

    List<Diagnostic> found = Refusal.weave(Map.of("Host", host.toByteArray()));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString())
        .startsWith("Host: [NOT_A_GENERATOR_METHOD] Host.<init>: @Generator on a constructor");
  }

  @Test
  void other_types_cannot_be_returned() {
    Refusal.check(
        host(
            """
            @Generator List<Integer> list() {
              return null; // ERROR WRONG_RETURN_TYPE
            }

            @Generator void nothing() {
              Gen.yield(1); // ERROR WRONG_RETURN_TYPE
            }

            @Generator <G extends Gen<Integer> & Serializable> G variable() {
              return Gen.done();
            }

            @Generator Object object() {
              return null; // ERROR WRONG_RETURN_TYPE
            }

            @Generator BaseStream<Integer, ?> base() {
              return null; // ERROR WRONG_RETURN_TYPE
            }

            @Generator Gen<Integer>[] array() {
              return null; // ERROR WRONG_RETURN_TYPE
            }
            """));
  }

  @Test
  void only_Gen_and_Coroutine_can_be_primed() {
    Refusal.check(
        host(
            """
            @Primed Iterator<Integer> a() {
              return null; // ERROR PRIMED_RETURN_TYPE
            }

            @Primed @Generator Iterable<Integer> b() {
              return null; // ERROR PRIMED_RETURN_TYPE
            }

            @Primed Stream<Integer> c() {
              return null; // ERROR PRIMED_RETURN_TYPE
            }
            """));
  }

  @Test
  void everything_is_reported_at_once_in_the_order_of_the_class_file() {
    String source =
        host(
            """
            @Generator Gen<Long> a() {
              synchronized (this) {
                Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED YIELD_TYPE
              }
              b(); // ERROR DROPPED_GENERATOR
              return a(); // ERROR WRONG_RETURN_VALUE
            }

            void plain() {
              Gen.yield(1); // ERROR MARKER_OUTSIDE_GENERATOR
            }

            @Generator Iterator<Integer> b() {
              try {
                Gen.yield("b"); // NOTE FINALLY_MAY_NOT_RUN // ERROR YIELD_TYPE
              } finally {
                plain();
              }
              return Gen.done();
            }

            @Generator Object c() {
              return null; // ERROR WRONG_RETURN_TYPE
            }
            """);

    List<Diagnostic> found = Refusal.check(source);

    assertThat(found.stream().map(Diagnostic::line)).isSorted();
  }

  @Test
  void types_that_are_absent_from_the_class_path_break_nothing() {
    Map<String, byte[]> classes =
        Sources.compile(
            """
            import dev.bobbin.*;
            import java.util.*;

            class Host {
              @Generator Gen<Absent> g(Absent a, Gen<Absent> other) {
                Gen.yield(a);
                Gen.yield(new Missing());
                for (Absent x : new Missing[] {new Missing()}) {
                  Gen.yield(x);
                }
                Gen.yieldFrom(other);
                Gen.yieldFrom(new Absent[0]);
                return Gen.done();
              }
            }

            class Absent {}

            class Missing extends Absent {}
            """);
    classes.keySet().removeIf(name -> !name.equals("Host"));

    assertThat(Refusal.weave(classes)).isEmpty();
  }

  private static List<String> messages(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::message).toList();
  }

  @Test
  void without_debug_information_class_and_method_name_the_place() {
    Map<String, byte[]> classes =
        Sources.compile(host("void plain() { Gen.yield(1); }\n"), "-g:none");

    Diagnostic found = Refusal.weave(classes).get(0);

    assertThat(found.code()).isEqualTo(DiagnosticCode.MARKER_OUTSIDE_GENERATOR);
    assertThat(found.toString())
        .startsWith("Host: [MARKER_OUTSIDE_GENERATOR] Host.plain: Gen.yield in a method");
  }
}
