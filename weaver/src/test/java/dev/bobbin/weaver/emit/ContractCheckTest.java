package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.NotWovenError;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Woven classes are used with the runtime that they were woven for, or not at all. */
class ContractCheckTest {
  private static final int NEXT = RuntimeMembers.CONTRACT + 1;

  private static final String SOURCE =
      """
      import dev.bobbin.*;
      public class Host {
        @Generator public static Gen<Integer> one() { Gen.yield(1); return Gen.done(); }
        public static Gen<?> of() { return one(); }
        public static class Initialized {
          static final Object LOCK = new Object();
          @Generator static Gen<Object> own() { Gen.yield(LOCK); return Gen.done(); }
          public static Gen<?> of() { return own(); }
        }
        public interface Named {
          @Generator default Gen<String> name() { Gen.yield("a"); return Gen.done(); }
          static Gen<?> of() { return new Named() {}.name(); }
        }
        public interface Constant {
          Object VALUE = new Object();
          @Generator static Gen<Object> value() { Gen.yield(VALUE); return Gen.done(); }
          static Gen<?> of() { return value(); }
        }
        public enum Colour {
          RED;
          @Generator static Gen<Object> all() { Gen.yield(RED); return Gen.done(); }
          public static Gen<?> of() { return all(); }
        }
        public record Pair(int a, int b) {
          @Generator Gen<Object> both() { Gen.yield(a); Gen.yield(b); return Gen.done(); }
          public static Gen<?> of() { return new Pair(1, 2).both(); }
        }
      }
      """;

  private static final WovenClasses WOVEN = WovenClasses.of(SOURCE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "Host$Initialized",
        "Host$Named",
        "Host$Constant",
        "Host$Colour",
        "Host$Pair"
      })
  void the_first_use_of_a_class_of_another_version_names_both(String name) {
    Class<?> host = load(loader(WOVEN.files(), ContractCheckTest::raised), name);

    assertThatExceptionOfType(IncompatibleClassChangeError.class)
        .isThrownBy(() -> of(host))
        .withMessageStartingWith(name + " was woven for version " + NEXT + " of the contract")
        .withMessageContaining("serves version " + RuntimeMembers.CONTRACT)
        .withMessageContaining("use the bobbin-runtime of the version that wove");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "Host$Initialized", "Host$Named", "Host$Constant", "Host$Pair"})
  void a_class_of_this_version_is_used(String name) throws Throwable {
    Gen<?> generator = of(load(loader(WOVEN.files(), bytes -> bytes), name));

    assertThat(generator.next()).isNotNull();
  }

  @Test
  void methods_of_the_user_with_its_name_stay() {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            public class Host {
              static int calls;
              static void contract$check() { calls++; }
              void contract$check$() { calls++; }
              @Generator static Gen<Integer> one() { Gen.yield(1); return Gen.done(); }
              static Object calls() {
                contract$check();
                new Host().contract$check$();
                return calls + one().next();
              }
            }
            """);

    assertThat(woven.<Object>call("Host", "calls")).isEqualTo(3);
  }

  @Test
  void later_uses_say_why_the_class_cannot_be_used() {
    Class<?> host = load(loader(WOVEN.files(), ContractCheckTest::raised), "Host");
    assertThatThrownBy(() -> of(host)).isInstanceOf(IncompatibleClassChangeError.class);

    assertThatThrownBy(() -> of(host))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasStackTraceContaining("version " + NEXT);
  }

  @Test
  void a_runtime_without_the_check_is_named_as_older() {
    Class<?> host = load(new OlderRuntime(WOVEN.files()), "Host");

    assertThatExceptionOfType(IncompatibleClassChangeError.class)
        .isThrownBy(() -> of(host))
        .withMessageContaining("Host was woven for version " + RuntimeMembers.CONTRACT)
        .withMessageContaining("serves version 2 or older")
        .withCauseInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void a_frame_class_of_before_the_check_is_refused() {
    Class<?> host = load(loader(WOVEN.files(), ContractCheckTest::beforeTheCheck), "Host");

    assertThatExceptionOfType(IncompatibleClassChangeError.class)
        .isThrownBy(() -> of(host))
        .withMessageContaining("Host$one$Gen was woven for version 2 or older")
        .withMessageContaining("serves version " + RuntimeMembers.CONTRACT);
  }

  /** Its own names mean another class, or none. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_hidden_class_is_refused_where_it_is_initialized(boolean initialize) throws Exception {
    Map<String, byte[]> compiled = Sources.compile(HIDDEN);
    WovenClasses woven = WovenClasses.of(compiled);
    MethodHandles.Lookup lookup = woven.call("Host", "lookup");
    for (String host : new String[] {"Host$Own", "Host$Static"}) {
      byte[] bytes = woven.files().get(host);

      assertThatExceptionOfType(IncompatibleClassChangeError.class)
          .isThrownBy(() -> of(lookup.defineHiddenClass(bytes, initialize).lookupClass()))
          .withMessageStartingWith(host + "/")
          .withMessageContaining("is a hidden class, and has generators")
          .withMessageContaining("define it with Lookup.defineClass");
    }
  }

  @Test
  void a_hidden_class_that_is_not_woven_is_named() throws Exception {
    Map<String, byte[]> compiled = Sources.compile(HIDDEN);
    WovenClasses woven = WovenClasses.of(compiled);
    MethodHandles.Lookup lookup = woven.call("Host", "lookup");
    Class<?> hidden = lookup.defineHiddenClass(compiled.get("Host$Own"), true).lookupClass();

    assertThatExceptionOfType(NotWovenError.class)
        .isThrownBy(() -> of(hidden))
        .withMessageStartingWith("Host$Own/")
        .withMessageContaining(".count is not woven")
        .withMessageContaining("It is a hidden class");
  }

  private static final String HIDDEN =
      """
      import dev.bobbin.*;
      public class Host {
        static java.lang.invoke.MethodHandles.Lookup lookup() {
          return java.lang.invoke.MethodHandles.lookup();
        }
        public static class Own {
          int n = 3;
          @Generator public Gen<Integer> count() {
            for (int i = 0; i < n; i++) Gen.yield(i);
            return Gen.done();
          }
          public static Gen<?> of() { return new Own().count(); }
        }
        public static class Static {
          @Generator public static Gen<Integer> count() { Gen.yield(1); return Gen.done(); }
          public static Gen<?> of() { return count(); }
        }
      }
      """;

  /** Calls the method of that name; what it throws comes out as it is. */
  private static Gen<?> of(Class<?> host) throws Throwable {
    Method of = host.getDeclaredMethod("of");
    of.setAccessible(true);
    try {
      return (Gen<?>) of.invoke(null);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static ClassLoader loader(Map<String, byte[]> files, UnaryOperator<byte[]> change) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.replaceAll((name, bytes) -> change.apply(bytes));
    return new Loader(changed, ContractCheckTest.class.getClassLoader());
  }

  private static byte[] raised(byte[] bytes) {
    return rewrite(
        bytes,
        next ->
            new MethodVisitor(Opcodes.ASM9, next) {
              @Override
              public void visitIntInsn(int opcode, int operand) {
                super.visitIntInsn(opcode, operand == RuntimeMembers.CONTRACT ? NEXT : operand);
              }
            });
  }

  /** Hosts did not ask, and frames called the constructor without the version. */
  private static byte[] beforeTheCheck(byte[] bytes) {
    return rewrite(
        bytes,
        next ->
            new MethodVisitor(Opcodes.ASM9, next) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String name, String descriptor, boolean itf) {
                if (name.equals("<init>") && owner.equals(RuntimeMembers.FRAME)) {
                  super.visitInsn(Opcodes.POP);
                  super.visitMethodInsn(opcode, owner, name, "()V", itf);
                } else if (!name.equals("contract$check")) {
                  super.visitMethodInsn(opcode, owner, name, descriptor, itf);
                }
              }
            });
  }

  private static byte[] rewrite(byte[] bytes, UnaryOperator<MethodVisitor> change) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return change.apply(super.visitMethod(access, name, descriptor, signature, exceptions));
          }
        };
    new ClassReader(bytes).accept(visitor, 0);
    return writer.toByteArray();
  }

  private static class Loader extends ClassLoader {
    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files, ClassLoader parent) {
      super(parent);
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = files.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** Has no class Contract, as the runtime before version 3. */
  private static final class OlderRuntime extends Loader {
    OlderRuntime(Map<String, byte[]> files) {
      super(files, ContractCheckTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(RuntimeMembers.CONTRACT_CLASS.replace('/', '.'))) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
