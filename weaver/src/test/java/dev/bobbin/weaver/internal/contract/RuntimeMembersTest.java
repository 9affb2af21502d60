package dev.bobbin.weaver.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.NotWovenError;
import dev.bobbin.Primed;
import dev.bobbin.runtime.DelegatingFrame;
import dev.bobbin.runtime.GeneratorFrame;
import dev.bobbin.runtime.GeneratorIterable;
import dev.bobbin.runtime.ReturnValue;
import dev.bobbin.runtime.Woven;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Type;

class RuntimeMembersTest {

  @Test
  void classes_have_the_names_of_the_real_runtime() {
    assertThat(RuntimeMembers.GEN).isEqualTo(Type.getInternalName(Gen.class));
    assertThat(RuntimeMembers.COROUTINE)
        .isEqualTo(Type.getInternalName(dev.bobbin.Coroutine.class));
    assertThat(RuntimeMembers.NOT_WOVEN).isEqualTo(Type.getInternalName(NotWovenError.class));
    assertThat(RuntimeMembers.FRAME).isEqualTo(Type.getInternalName(GeneratorFrame.class));
    assertThat(RuntimeMembers.DELEGATING_FRAME)
        .isEqualTo(Type.getInternalName(DelegatingFrame.class));
    assertThat(RuntimeMembers.ITERABLE).isEqualTo(Type.getInternalName(GeneratorIterable.class));
    assertThat(RuntimeMembers.RETURN_VALUE).isEqualTo(Type.getInternalName(ReturnValue.class));
    assertThat(RuntimeMembers.GENERATOR_DESC).isEqualTo(Type.getDescriptor(Generator.class));
    assertThat(RuntimeMembers.PRIMED_DESC).isEqualTo(Type.getDescriptor(Primed.class));
    assertThat(RuntimeMembers.WOVEN_DESC).isEqualTo(Type.getDescriptor(Woven.class));
  }

  /** Whoever adds a method to Gen or Coroutine adds it there. */
  @Test
  void methods_of_every_generator_are_known() {
    Stream<Method> methods =
        Stream.of(dev.bobbin.Coroutine.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()));

    assertThat(methods.map(m -> m.getName() + Type.getMethodDescriptor(m)))
        .allMatch(RuntimeMembers::isOfEveryGenerator);
  }

  /** A default method of a user's return type is refused if it would not be called. */
  @Test
  void methods_of_every_frame_are_known() {
    Stream<Method> methods =
        Stream.<Class<?>>iterate(DelegatingFrame.class, type -> type != null, Class::getSuperclass)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0);

    // No interface may have a default method in place of a public one of Object.
    List<String> ofObject =
        Stream.of(Object.class.getMethods()).map(RuntimeMembersTest::signature).toList();
    assertThat(methods.map(RuntimeMembersTest::signature).filter(m -> !ofObject.contains(m)))
        .allMatch(m -> RuntimeMembers.isOfEveryGenerator(m) || FrameMethods.contains(m));
  }

  @Test
  void all_its_classes_are_known() throws Exception {
    for (Field field : RuntimeMembers.class.getFields()) {
      if (field.getType() == String.class) {
        String value = (String) field.get(null);
        assertThat(RuntimeMembers.isClass(value)).isEqualTo(value.startsWith("dev/bobbin/"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "state I",
        "value Ljava/lang/Object;",
      })
  void fields_are_public_in_the_frame(String name, String descriptor) throws Exception {
    Class<?> type = GeneratorFrame.class.getField(name).getType();

    assertThat(Type.getDescriptor(type)).isEqualTo(descriptor);
  }

  @Test
  void fields_of_a_delegation_are_public_in_its_frame() throws Exception {
    Field delegate = DelegatingFrame.class.getField(RuntimeMembers.DELEGATE);
    Field pending = DelegatingFrame.class.getField(RuntimeMembers.PENDING);
    Field firstStep = DelegatingFrame.class.getDeclaredField("FIRST_STEP");
    firstStep.setAccessible(true);

    assertThat(Type.getDescriptor(delegate.getType())).isEqualTo(RuntimeMembers.DELEGATE_DESC);
    assertThat(pending.getType()).isEqualTo(byte.class);
    assertThat(RuntimeMembers.FIRST_STEP).isEqualTo(firstStep.getByte(null));
  }

  @Test
  void nesting_and_levels_are_counted_as_the_runtime_does() throws Exception {
    Field isNew = DelegatingFrame.class.getDeclaredField("NEW");
    isNew.setAccessible(true);

    assertThat(DelegatingFrame.class.getField(RuntimeMembers.NESTING).getType())
        .isEqualTo(byte.class);
    assertThat(RuntimeMembers.NEW).isEqualTo(isNew.getByte(null));
    assertThat(DelegatingFrame.class.getField(RuntimeMembers.START_LEVELS).getInt(null))
        .isEqualTo(RuntimeMembers.ALL_LEVELS);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED", "RETURNED", "LOOKED_AHEAD", "HANDING_OVER"})
  void states_are_those_of_the_real_runtime(String name) throws Exception {
    Field state = Class.forName("dev.bobbin.runtime.FrameState").getDeclaredField(name);
    state.setAccessible(true);

    assertThat(RuntimeMembers.class.getField(name).getInt(null)).isEqualTo(state.getInt(null));
  }

  @Test
  void version_of_the_contract_is_that_of_the_real_runtime() throws Exception {
    Class<?> contract = Class.forName(RuntimeMembers.CONTRACT_CLASS.replace('/', '.'));
    Field version = contract.getDeclaredField("VERSION");
    version.setAccessible(true);

    assertThat(version.getInt(null)).isEqualTo(RuntimeMembers.CONTRACT);
    assertThat(methods(contract)).contains(RuntimeMembers.CHECK + RuntimeMembers.CHECK_DESC);
  }

  @Test
  void methods_have_the_descriptors_of_the_real_runtime() {
    assertThat(
            Stream.<Class<?>>iterate(
                    GeneratorFrame.class, type -> type != Object.class, Class::getSuperclass)
                .flatMap(RuntimeMembersTest::methods))
        .contains(
            RuntimeMembers.RESUME + RuntimeMembers.RESUME_DESC,
            RuntimeMembers.CLEAR + RuntimeMembers.CLEAR_DESC,
            RuntimeMembers.SPILLED + RuntimeMembers.SPILLED_DESC,
            RuntimeMembers.METADATA + RuntimeMembers.METADATA_DESC,
            RuntimeMembers.RESUMABLE + RuntimeMembers.TEST_DESC,
            RuntimeMembers.STARTS_TRAVERSAL + RuntimeMembers.TEST_DESC,
            RuntimeMembers.BODY_REPLACED + RuntimeMembers.BODY_REPLACED_DESC,
            RuntimeMembers.FAILURE + RuntimeMembers.FAILURE_DESC,
            RuntimeMembers.STOP + RuntimeMembers.STOP_DESC,
            RuntimeMembers.REFUSE_SEND + RuntimeMembers.REFUSE_SEND_DESC,
            RuntimeMembers.RETHROW + RuntimeMembers.RETHROW_DESC,
            RuntimeMembers.PRIMED + RuntimeMembers.PRIMED_METHOD_DESC);
    assertThat(methods(DelegatingFrame.class))
        .contains(
            RuntimeMembers.ITERATOR + RuntimeMembers.ITERATOR_DESC,
            RuntimeMembers.START_DELEGATE + RuntimeMembers.START_DELEGATE_DESC,
            RuntimeMembers.RETURNED_BY_DELEGATE + RuntimeMembers.RETURNED_BY_DELEGATE_DESC);
    assertThat(methods(Gen.class)).contains(RuntimeMembers.STREAM + RuntimeMembers.STREAM_DESC);
    assertThat(methods(ReturnValue.class))
        .contains(
            RuntimeMembers.RETURN_OF + RuntimeMembers.RETURN_OF_DESC,
            RuntimeMembers.UNWRAP + RuntimeMembers.UNWRAP_DESC);
    assertThat(
            Arrays.stream(GeneratorIterable.class.getConstructors())
                .map(Type::getConstructorDescriptor))
        .containsExactly(RuntimeMembers.ITERABLE_INIT_DESC);
  }

  private static Stream<String> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !java.lang.reflect.Modifier.isPrivate(method.getModifiers()))
        .map(RuntimeMembersTest::signature);
  }

  private static String signature(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }
}
