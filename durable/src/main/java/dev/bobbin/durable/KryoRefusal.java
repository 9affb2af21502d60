package dev.bobbin.durable;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * What Kryo finds as the serializer of a durable generator; not for use by other code.
 *
 * <p>Left to itself Kryo copies fields. What it restores may be of another version of the body, and
 * then goes on at another place, with other variables, and tells nobody.
 */
@SuppressWarnings("exports")
public final class KryoRefusal extends Serializer<Object> {

  /** Creates it; called by Kryo. */
  public KryoRefusal() {}

  private static NotDurableException refusal(Class<?> type) {
    return new NotDurableException(
        "Kryo cannot save the suspended generator "
            + type.getName()
            + ": it does not know where the body waits; save it by dev.bobbin.durable.Snapshots, in"
            + " Flink by the type dev.bobbin.flink.CoroutineTypeInfo");
  }

  @Override
  public void write(Kryo kryo, Output output, Object generator) {
    throw refusal(generator.getClass());
  }

  @Override
  public Object read(Kryo kryo, Input input, Class<? extends Object> type) {
    throw refusal(type);
  }

  @Override
  public Object copy(Kryo kryo, Object generator) {
    throw refusal(generator.getClass());
  }
}
