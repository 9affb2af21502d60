package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * The type of suspended durable coroutines, for programs that keep them in a state of their own.
 *
 * <p>Without it Flink takes Kryo, which durable coroutines refuse.
 */
public final class CoroutineTypeInfo extends TypeInformation<Coroutine<?, ?, ?>> {
  private static final long serialVersionUID = 1L;

  private final CoroutineSettings settings;

  private CoroutineTypeInfo(CoroutineSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the type of the coroutines that some classes declare.
   *
   * @param classes those that have the {@code @Durable} methods, those of delegates too
   */
  public static CoroutineTypeInfo declaredIn(Class<?>... classes) {
    return new CoroutineTypeInfo(CoroutineSettings.of(classes));
  }

  /** Returns the same type with further classes allowed, as for a {@link CoroutineFunction}. */
  public CoroutineTypeInfo allowing(String... patterns) {
    return new CoroutineTypeInfo(settings.allowing(patterns));
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<Coroutine<?, ?, ?>> getTypeClass() {
    return (Class<Coroutine<?, ?, ?>>) (Class<?>) Coroutine.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<Coroutine<?, ?, ?>> createSerializer(SerializerConfig config) {
    return new CoroutineSerializer(settings, null);
  }

  /** Does the same for Flink 1.20, where it is the one that is called. */
  public TypeSerializer<Coroutine<?, ?, ?>> createSerializer(ExecutionConfig config) {
    return new CoroutineSerializer(settings, null);
  }

  @Override
  public String toString() {
    return "CoroutineTypeInfo" + settings.hosts();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoroutineTypeInfo info && settings.equals(info.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CoroutineTypeInfo;
  }
}
