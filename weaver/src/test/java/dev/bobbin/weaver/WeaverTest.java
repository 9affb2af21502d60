package dev.bobbin.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bobbin.Gen;
import dev.bobbin.NotWovenError;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeaverTest {
  private static final String COUNTDOWN =
      """
      import dev.bobbin.*;
      class Countdown implements java.io.Serializable {
        @Generator static Gen<Integer> from(int n) {
          while (n > 0) Gen.yield(n--);
          return Gen.done();
        }
      }
      """;

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  @Test
  void a_class_without_generators_is_left_byte_identical() {
    byte[] classFile = Sources.compile("class Plain { int f = 1; }").get("Plain");

    WeaveResult result = weaver.weave(classFile);

    assertThat(result.woven()).isFalse();
    assertThat(result.bytes()).isSameAs(classFile);
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void a_class_that_only_uses_generators_is_left_byte_identical() {
    byte[] classFile =
        Sources.compile("class User { int sum(dev.bobbin.Gen<Integer> g) { return g.next(); } }")
            .get("User");

    assertThat(weaver.weave(classFile).bytes()).isSameAs(classFile);
  }

  @Test
  void a_woven_class_is_left_as_it_is() {
    byte[] woven = weaver.weave(Sources.compile(COUNTDOWN).get("Countdown")).bytes();

    WeaveResult again = weaver.weave(woven);

    assertThat(again.woven()).isFalse();
    assertThat(again.bytes()).isSameAs(woven);
  }

  @Test
  void a_frame_class_is_left_as_it_is() {
    WeaveResult woven = weaver.weave(Sources.compile(COUNTDOWN).get("Countdown"));
    byte[] frame = woven.frameClasses().get(0).bytes();

    assertThat(weaver.weave(frame).bytes()).isSameAs(frame);
  }

  @Test
  void the_same_bytes_in_give_the_same_bytes_out() {
    byte[] classFile = Sources.compile(COUNTDOWN).get("Countdown");

    WeaveResult first = weaver.weave(classFile);
    WeaveResult second = new Weaver(WeaverOptions.defaults()).weave(classFile.clone());

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.frameClasses().get(0).bytes()).isEqualTo(first.frameClasses().get(0).bytes());
  }

  @Test
  void a_frame_class_is_named_after_its_method() {
    WeaveResult result = weaver.weave(Sources.compile(COUNTDOWN).get("Countdown"));

    assertThat(result.frameClasses())
        .extracting(FrameClass::internalName)
        .containsExactly("Countdown$from$Gen");
  }

  @Test
  void a_generator_that_was_not_woven_names_itself_and_both_remedies() throws Exception {
    Map<String, byte[]> classes = Sources.compile(COUNTDOWN);
    ClassLoader loader = new UnwovenLoader(classes);
    Method from = loader.loadClass("Countdown").getDeclaredMethod("from", int.class);
    from.setAccessible(true);

    assertThatExceptionOfType(InvocationTargetException.class)
        .isThrownBy(() -> from.invoke(null, 3))
        .havingCause()
        .isInstanceOf(NotWovenError.class)
        .withMessageStartingWith("Countdown.from is not woven")
        .withMessageContaining("bobbin-maven-plugin")
        .withMessageContaining("-javaagent:bobbin-agent.jar");
  }

  @Test
  void a_serializable_host_keeps_its_default_serial_version() throws Exception {
    ClassLoader unwoven = new UnwovenLoader(Sources.compile(COUNTDOWN));
    WovenClasses woven = WovenClasses.of(COUNTDOWN);

    long before = ObjectStreamClass.lookup(unwoven.loadClass("Countdown")).getSerialVersionUID();
    long after = ObjectStreamClass.lookup(woven.loadClass("Countdown")).getSerialVersionUID();

    assertThat(after).isEqualTo(before);
  }

  @Test
  void members_of_the_host_stay_the_same_and_what_is_added_is_private_or_synthetic()
      throws Exception {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              @Generator public final Gen<Integer> ones() { Gen.yield(1); return Gen.done(); }
              int plain() { return 1; }
            }
            """);

    List<String> methods =
        Arrays.stream(woven.loadClass("Host").getDeclaredMethods())
            .map(method -> method.toGenericString().replace("dev.bobbin.", ""))
            .sorted()
            .toList();

    assertThat(methods)
        .containsExactly(
            "int Host.plain()",
            "private boolean Host.ones(Host$ones$Gen,java.lang.Object,java.lang.Throwable)",
            "private static void Host.contract$check()",
            "public final Gen<java.lang.Integer> Host.ones()",
            "static boolean Host.resume$ones(java.lang.Object,Host$ones$Gen,java.lang.Object,"
                + "java.lang.Throwable)");
  }

  @Test
  void creation_runs_nothing_and_every_call_is_independent() {
    WovenClasses woven = WovenClasses.of(COUNTDOWN);

    Gen<Integer> first = woven.call("Countdown", "from", 2);
    Gen<Integer> second = woven.call("Countdown", "from", 3);

    assertThat(first.state()).isEqualTo(Gen.State.CREATED);
    assertThat(first.next()).isEqualTo(2);
    assertThat(second.toList()).containsExactly(3, 2, 1);
    assertThat(first.toList()).containsExactly(1);
  }

  private static final class UnwovenLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    UnwovenLoader(Map<String, byte[]> classes) {
      super(WeaverTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
